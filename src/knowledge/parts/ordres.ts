import { COURTESIES, INTENTIONS, ORDERS } from '../../utterance/types';
import type { Ordres, Order } from '../../utterance/types';
import { wordingKey } from '../checks/duplicates';
import type { Mention } from '../checks/duplicates';
import { faultsOf } from '../fault';
import type { Placed } from '../fault';
import type { Problem } from '../problem';
import { check } from '../schemas/issues';
import { ordresSchema } from '../schemas/ordres';
import type { ReadPart } from './others';

/** `ordres.yaml`: every order and courtesy of the assistant, each once, with the ways in which people give it. */
export function readOrdres(document: Placed, value: unknown): ReadPart<Ordres> {
  const checked = check(ordresSchema, value);
  if (!checked.ok) return { faults: faultsOf(document, checked.problems) };
  const { ordres, courtoisies } = checked.value;
  const problems = [...misplacedIntentions(ordres), ...repeatedRows(ordres), ...repeatedCourtesies(courtoisies)];
  const lacking = [...lackingOrders(ordres), ...lackingCourtesies(courtoisies)];
  return { value: checked.value, faults: faultsOf(document, [...problems, ...lacking]) };
}

/** Wordings of orders and courtesies, to be compared with those of entries. */
export function ordreWordings(document: Placed, { ordres, courtoisies }: Ordres): Mention[] {
  return [...mentionsOf(document, 'ordres', ordres), ...mentionsOf(document, 'courtoisies', courtoisies)];
}

function mentionsOf(
  document: Placed,
  list: 'ordres' | 'courtoisies',
  rows: readonly (Pick<Order, 'intention'> & { readonly id: string; readonly formulations: readonly string[] })[],
): Mention[] {
  return rows.flatMap(({ id, intention, formulations }, index) =>
    formulations.map((wording, rank) => ({
      key: wordingKey(wording),
      shown: wording,
      owner: labelOf({ id, intention }),
      document,
      path: [list, index, 'formulations', rank],
    })),
  );
}

const labelOf = ({ id, intention }: { readonly id: string; readonly intention?: string | undefined }): string =>
  intention === undefined ? id : `${id} (${intention})`;

function misplacedIntentions(ordres: Ordres['ordres']): Problem[] {
  return ordres.flatMap(({ id, intention }, index) =>
    intention === undefined || id === 'declarer'
      ? []
      : [
          problem(['ordres', index, 'intention'], {
            code: 'ordre.intention',
            message: `« ${id} » n’a pas d’intention : seul « declarer » en a une.`,
            remedy: 'Retirez la ligne « intention ».',
          }),
        ],
  );
}

function repeatedRows(ordres: Ordres['ordres']): Problem[] {
  return repeated(ordres.map(labelOf)).map(([index, label]) => twice(['ordres', index, 'id'], label));
}

function repeatedCourtesies(courtoisies: Ordres['courtoisies']): Problem[] {
  return repeated(courtoisies.map(({ id }) => id)).map(([index, id]) => twice(['courtoisies', index, 'id'], id));
}

const repeated = (labels: readonly string[]): (readonly [number, string])[] =>
  labels.flatMap((label, index) => (labels.indexOf(label) < index ? [[index, label] as const] : []));

function twice(path: Problem['path'], label: string): Problem {
  return problem(path, {
    code: 'ordre.twice',
    message: `« ${label} » est écrit deux fois.`,
    remedy: 'Réunissez leurs formulations sous un seul titre.',
  });
}

/** An order without a row would be understood of nobody. */
function lackingOrders(ordres: Ordres['ordres']): Problem[] {
  const present = new Set(ordres.map(labelOf));
  const wanted = [
    ...ORDERS.map((id) => labelOf({ id })),
    ...INTENTIONS.map((one) => labelOf({ id: 'declarer', intention: one })),
  ];
  return wanted.filter((label) => !present.has(label)).map((label) => lacking('ordres', label));
}

function lackingCourtesies(courtoisies: Ordres['courtoisies']): Problem[] {
  const present = new Set<string>(courtoisies.map(({ id }) => id));
  return COURTESIES.filter((id) => !present.has(id)).map((id) => lacking('courtoisies', id));
}

function lacking(list: string, label: string): Problem {
  return problem([list], {
    code: 'ordre.missing',
    message: `il manque « ${label} » : plus personne ne serait compris en le demandant.`,
    remedy: 'Remettez-le, avec au moins une formulation.',
  });
}

function problem(path: Problem['path'], said: Pick<Problem, 'code' | 'message' | 'remedy'>): Problem {
  return { ...said, severity: 'error', path };
}

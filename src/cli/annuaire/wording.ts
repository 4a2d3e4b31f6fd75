import { formatDay } from '../../campagne';
import type { Changes, ListRow } from '../../ecoles';
import { counted, fr } from '../../texts/typography';

/** More lines of one kind would push the others off the screen. */
const MOST_SHOWN = 30;

/** How many schools the register holds, how many rows were set aside and why. */
export function sayRead(file: string, rows: number, kept: number, asides: readonly string[]): string {
  return fr(
    [
      `${file} : ${counted(rows, 'ligne')}, ${counted(kept, 'école retenue', 'écoles retenues')}.`,
      ...asides.map((aside) => `  ${aside}`),
    ].join('\n'),
  );
}

/** What would change, kind by kind, each school on its line. */
export function sayChanges(changes: Changes): string {
  const lines = [
    ...block('Nouvelle dans la liste', 'Nouvelles dans la liste', changes.nouvelles.map(named)),
    ...block('Sortie de la liste', 'Sorties de la liste', changes.sorties.map(gone)),
    ...block('Renommée ou déplacée', 'Renommées ou déplacées', changes.renommees.map(renamed)),
    ...block('Rouverte', 'Rouvertes', changes.rouvertes.map(named)),
    ...block('Ajoutée par le secrétariat, gardée', 'Ajoutées par le secrétariat, gardées', changes.ajoutees.map(named)),
    ...block(
      'Circonscription différente dans le fichier, la vôtre est gardée',
      'Circonscriptions différentes dans le fichier, les vôtres sont gardées',
      changes.autre_circonscription.map(({ ecole, annuaire }) => `${named(ecole)} : ${annuaire}`),
    ),
  ];
  return fr(lines.length === 0 ? 'Rien à changer : la liste est à jour.' : lines.join('\n'));
}

export function hasChanges({ nouvelles, sorties, renommees, rouvertes }: Changes): boolean {
  return nouvelles.length + sorties.length + renommees.length + rouvertes.length > 0;
}

function block(one: string, many: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_SHOWN;
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `  ${line}`);
  return [
    `${lines.length > 1 ? many : one} : ${lines.length}`,
    ...shown,
    ...(rest > 0 ? [`  … et ${rest} autres`] : []),
  ];
}

const named = ({ uai = '', nom = '', commune = '' }: ListRow): string => `${uai} ${nom}, ${commune}`;

function gone(row: ListRow): string {
  const day = row['fermee_le'] ?? '';
  return day === '' ? named(row) : `${named(row)} : fermée le ${formatDay(day)}`;
}

const renamed = ({ avant, apres }: Changes['renommees'][number]): string =>
  `${named(avant)} → ${apres['nom'] ?? ''}, ${apres['commune'] ?? ''}`;

/** What to know of the schools that leave the list. */
export function sayGone(): string {
  return fr(
    'Une école sortie de la liste n’est refusée à personne : son UAI suffit toujours. Pour garder une école que vous avez ' +
      'ajoutée, écrivez « secrétariat » dans sa colonne « origine » (ajoutez la colonne à ecoles.csv).',
  );
}

export function sayNotWritten(): string {
  return fr('Rien n’a été écrit. Pour écrire ces changements, ajoutez --ecrire à la même commande.');
}

export function sayTooManyGone(gone: number, total: number): string {
  return fr(
    `${gone} des ${total} écoles de la liste ne sont plus dans ce fichier : il a peut-être été coupé, ou n’est pas celui du ` +
      'département entier. Rien n’a été écrit. Vérifiez-le ; s’il est bon, ajoutez --accepter-sorties.',
  );
}

export function sayWritten(dir: string, open: number, closed: number): string {
  return fr(
    [
      `Écrit dans ${dir} : ${counted(open, 'école')} (ecoles.csv), ${counted(closed, 'école fermée', 'écoles fermées')} (ecoles-fermees.csv).`,
      'Si ce fichier compte toutes les écoles ouvertes du département, écrivez dans campagne.yaml « complet: true » sous',
      '« annuaire: », et le jour du fichier après « arrete_au: ». Puis vérifiez : npm run -s knowledge:check',
    ].join('\n'),
  );
}

export function sayUntouched(): string {
  return fr('La liste en vigueur n’a pas été touchée.');
}

export function sayRecovered(): string {
  return fr('Une écriture précédente avait été interrompue : les listes d’avant ont été remises.');
}

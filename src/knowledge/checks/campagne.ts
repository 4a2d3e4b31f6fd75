import { leaves } from '../../campagne';
import type { Campagne } from '../../campagne/types';
import type { FaultCode } from '../codes';
import type { Problem } from '../problem';
import { checkRule } from './rule';

type Path = Problem['path'];

/** What the dates and numbers of a campaign must mean together; its form is already sound. */
export function checkCampagne(campagne: Campagne): Problem[] {
  return [
    ...period(campagne.stage, ['stage']),
    ...campagne.semaines.flatMap((semaine, index) => checkSemaine(campagne, index)),
    ...checkDeclarations(campagne),
    ...checkTiers(campagne),
    ...checkRule(campagne),
    ...checkArticle(campagne),
    ...checkReferences(campagne),
  ];
}

function period({ debut, fin }: { debut: string; fin: string }, path: Path): Problem[] {
  if (fin >= debut) return [];
  return [
    wrong(
      'campagne.period',
      [...path, 'fin'],
      `la fin (${fin}) précède le début (${debut}).`,
      'Corrigez l’une des deux dates.',
    ),
  ];
}

function checkSemaine(campagne: Campagne, index: number): Problem[] {
  const semaine = campagne.semaines[index]!;
  const before = campagne.semaines.slice(0, index);
  const path: Path = ['semaines', index];
  const { debut, fin } = campagne.stage;
  const problems = period(semaine, path);
  if (semaine.debut < debut || semaine.fin > fin) {
    problems.push(
      wrong(
        'campagne.semaine-outside',
        [...path, semaine.debut < debut ? 'debut' : 'fin'],
        `« ${semaine.libelle} » sort de la période du stage (du ${debut} au ${fin}).`,
        'Corrigez la semaine ou la période du stage.',
      ),
    );
  }
  if (before.some(({ id }) => id === semaine.id)) {
    problems.push(
      wrong(
        'campagne.semaine-duplicate',
        [...path, 'id'],
        `l’identifiant « ${semaine.id} » est déjà pris.`,
        'Donnez à chaque semaine le sien : semaine-1, semaine-2.',
      ),
    );
  }
  if (before.some((other) => semaine.debut <= other.fin)) {
    problems.push(
      wrong(
        'campagne.semaine-order',
        [...path, 'debut'],
        `« ${semaine.libelle} » commence avant la fin d’une semaine écrite plus haut.`,
        'Écrivez les semaines dans l’ordre, sans jour commun.',
      ),
    );
  }
  return problems;
}

/** Declarations are taken before the stage: they open, then close, then it begins. */
function checkDeclarations({ declarations: { ouverture, cloture }, stage }: Campagne): Problem[] {
  return [
    ...(ouverture < stage.debut ? [] : [openingLate(ouverture, stage.debut)]),
    ...(cloture === null || cloture >= ouverture ? [] : [closingEarly(cloture, ouverture)]),
    ...(cloture === null || cloture < stage.debut ? [] : [closingLate(cloture, stage.debut)]),
  ];
}

function openingLate(ouverture: string, debut: string): Problem {
  return wrong(
    'campagne.opening-late',
    ['declarations', 'ouverture'],
    `les déclarations ouvrent (${ouverture}) quand le stage a déjà commencé (${debut}).`,
    'Corrigez l’une des deux dates : les déclarations se font avant le stage.',
  );
}

function closingEarly(cloture: string, ouverture: string): Problem {
  return wrong(
    'campagne.closing',
    ['declarations', 'cloture'],
    `la clôture (${cloture}) précède l’ouverture (${ouverture}).`,
    'Corrigez l’une des deux dates, ou écrivez cloture: null.',
  );
}

function closingLate(cloture: string, debut: string): Problem {
  return wrong(
    'campagne.closing-late',
    ['declarations', 'cloture'],
    `la clôture (${cloture}) ne précède pas le stage, qui commence le ${debut}.`,
    'Écrivez un jour d’avant le stage, ou cloture: null pour recevoir les déclarations jusqu’à sa veille.',
  );
}

function checkTiers({ stagiaires: { paliers } }: Campagne): Problem[] {
  const path: Path = ['stagiaires', 'paliers'];
  const first =
    paliers[0]?.classes_min === 1
      ? []
      : [
          wrong(
            'campagne.tier-first',
            [...path, 0, 'classes_min'],
            'le premier palier ne commence pas à une classe.',
            'Écrivez classes_min: 1.',
          ),
        ];
  const unordered = paliers.flatMap((palier, index) => {
    const before = paliers[index - 1];
    if (before === undefined) return [];
    const key =
      palier.classes_min <= before.classes_min
        ? 'classes_min'
        : palier.stagiaires_max < before.stagiaires_max
          ? 'stagiaires_max'
          : undefined;
    return key === undefined
      ? []
      : [
          wrong(
            'campagne.tier-order',
            [...path, index, key],
            `« ${key} » (${palier[key]}) ne suit pas celui du palier précédent (${before[key]}).`,
            'Écrivez les paliers du plus petit au plus grand.',
          ),
        ];
  });
  return [...first, ...unordered];
}

/** Services whose name is masculine and begins by a consonant: « le » goes before them. */
const MASCULINE = /^(?:secrétariat|service|bureau|pôle|cabinet|centre|département|rectorat|guichet)\b/i;

/** « le division » must not be said: another service says its article. */
function checkArticle({ contact: { article, service } }: Campagne): Problem[] {
  if (article !== undefined || MASCULINE.test(service)) return [];
  return [
    {
      code: 'campagne.article',
      severity: 'warning',
      path: ['contact', 'service'],
      message: `quel article va devant « ${service} » ? Sans indication, l’assistant dit « le ».`,
      remedy: 'Ajoutez sous contact une ligne « article: la » (ou le, les, l’).',
    },
  ];
}

/** The campaign is what references point to: it holds none. */
function checkReferences(campagne: Campagne): Problem[] {
  return Object.entries(campagne).flatMap(([key, section]) =>
    leaves(section, key)
      .filter(([, value]) => /[{}]/.test(String(value)))
      .map(([name]) =>
        wrong(
          'campagne.reference',
          [key],
          `« ${name} » contient une accolade : aucun renvoi n’est rempli ici.`,
          'Écrivez la valeur elle-même.',
        ),
      ),
  );
}

function wrong(code: FaultCode, path: Path, message: string, remedy: string): Problem {
  return { code, severity: 'error', path, message, remedy };
}

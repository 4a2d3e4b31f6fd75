import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysOfPhases, permission, PHASES, type Phase } from '../../src/campagne';
import type { Campagne } from '../../src/campagne/types';
import type { RejectionReason } from '../../src/declaration/types';
import type { OtherYear } from '../../src/faq';
import * as faq from '../../src/texts/faq';
import * as journey from '../../src/texts/journey';
import * as mine from '../../src/texts/mine';
import * as phases from '../../src/texts/phases';
import * as privacy from '../../src/texts/privacy';
import * as receipt from '../../src/texts/receipt';
import { rejection } from '../../src/texts/rejections';
import { trialChoice, trialLine } from '../../src/texts/trial';
import * as welcome from '../../src/texts/welcome';
import { aDeclaration, aStoredDraft } from '../bot/cards/samples';
import { aCampagne } from '../builders/campagne';

const campagne = aCampagne();
const closing = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });

const REASONS: RejectionReason[] = [
  { code: 'required' },
  { code: 'not-a-number' },
  {
    code: 'number-out-of-bounds',
    min: 1,
    max: 1,
    regle: {
      cote: 'max',
      valeur: 4,
      unites_autre: ['classe', 'classes'],
      unites: ['stagiaire', 'stagiaires'],
      paliers: [
        { a_partir_de: 1, vaut: 1 },
        { a_partir_de: 5, vaut: 3 },
      ],
      raison: 'Trois au plus.',
    },
  },
  { code: 'not-places', semaines: ['semaine 1', 'semaine 2'] },
  { code: 'not-places', semaines: ['semaine 1'] },
  { code: 'places-not-said', semaines: ['semaine 1', 'semaine 2'] },
  { code: 'no-place' },
  { code: 'number-out-of-bounds', min: 1, max: 1 },
  { code: 'not-an-option', options: ['a', 'b', 'c'] },
  { code: 'not-yes-no' },
  { code: 'answer-not-allowed', raison: 'Ni AESH ni ATSEM.' },
  { code: 'text-too-long', max: 250, length: 300 },
  { code: 'not-an-email' },
  { code: 'not-a-phone' },
  { code: 'not-a-name' },
  { code: 'not-words' },
  { code: 'question-asked' },
  { code: 'ecole-unknown', typed: '**x**' },
  { code: 'ecole-not-listed', domaine: 'ac-limoges.fr' },
  { code: 'ecole-closed', ecole: { uai: '0190001A', nom: 'École', commune: 'Tulle', fermee_le: '2020-08-31' } },
  { code: 'uai-bad-key', uai: '0190091X', expected: 'W' },
  { code: 'uai-other-departement', uai: '0870001A', prefixes: ['019', '023'] },
  { code: 'commune-without-ecole', commune: 'Confolent-Port-Dieu' },
  { code: 'ecole-unnamed', uai: '0190999X' },
  {
    code: 'ecole-maybe-closed',
    ecole: { uai: '0190001A', nom: 'École', commune: 'Tulle', fermee_le: '2020-08-31' },
  },
];

const AT = '2024-03-20T10:00:00.000Z';

const TOPICS = [
  'bonjour',
  'merci',
  'au-revoir',
  'accord',
  'robot',
  'erreur',
  'desaccord',
  'humeur',
  'insulte',
] as const;
const NO_MATCH = { kind: 'no_match', near: [], ranking: [], shortened: false } as const;
const OTHER_YEARS: OtherYear[] = [
  { kind: 'named', year: 2027 },
  { kind: 'named', year: 2023 },
  { kind: 'next' },
  { kind: 'last' },
];

/** What is worded by the phase of the campaign. */
function saidIn(phase: Phase, one: Campagne): string[] {
  const offers = ['2024-03-20', '2024-05-02'].flatMap((today) =>
    [true, false].map((published) => ({ published, today, phase })),
  );
  return [
    ...TOPICS.map((topic) => welcome.smalltalk(topic, phase)),
    welcome.greeting(one, phase),
    welcome.help(one, phase),
    welcome.personalChatOnly(phase),
    welcome.menuSummary(phase),
    welcome.recommendationsTitle(one, phase),
    faq.outOfScope(phase),
    ...(['declare', 'correct'] as const).map((act) => phases.refused(one, phase, permission(act, phase))),
    phases.howToChange(one, phase),
    phases.whatHeldThen(one),
    ...privacy.askErase(phase),
    ...offers.map((offer) => receipt.secondStep(one, offer)),
    trialLine(one, { today: '2026-11-25', played: day(phase, one) }),
    trialLine(one, { today: day(phase, one), played: undefined }),
    trialChoice(phase, day(phase, one)),
  ];
}

function day(phase: Phase, one: Campagne): string {
  return daysOfPhases(one).find((known) => known.phase === phase)?.day ?? '2024-04-02';
}

const SENTENCES: string[] = [
  ...REASONS.map((reason) => rejection(reason, campagne)),
  ...[...OTHER_YEARS, undefined].map((otherYear) => faq.withoutAnswer({ ...NO_MATCH, otherYear }, campagne)),
  ...PHASES.flatMap((phase) => [campagne, closing].flatMap((one) => saidIn(phase, one))),
  faq.transmitted(campagne),
  phases.unconfirmed(closing, { cree_le: AT }),
  phases.unconfirmed(closing, { cree_le: AT, amende: { reference: 'ABCD-2345', version: 1 } }),
  ...[journey.cancelled, journey.cancelledForGood].flatMap((told) => [told(), told('ABCD-2345')]),
  privacy.fullNotice(campagne),
  ...privacy.notice(campagne),
  ...(['active', 'retiree'] as const).map((etat) => privacy.keptDeclarationState(campagne, aDeclaration({ etat }))),
  privacy.keptFormerState(campagne, aDeclaration()),
  ...(['en-cours', 'annule'] as const).map((etat) => privacy.keptDraftState(campagne, aStoredDraft({ etat }), false)),
  privacy.keptDraftState(campagne, aStoredDraft(), true),
  privacy.keptDraftState(campagne, aStoredDraft({ amende: { reference: 'ABCD-2345', version: 1 } }), true),
  ...[1, 2].map(privacy.othersInJson),
  privacy.jsonPart(1, 2),
  ...['oui', 'non', 'pas-encore'].map(receipt.thanks),
  mine.alreadyDeclared(campagne, aDeclaration()),
  mine.ecoleDeclared(campagne, aDeclaration()),
  ...(['active', 'retiree'] as const).map((etat) =>
    mine.replaced(campagne, { own: aDeclaration({ etat }), ecole: 'École, Tulle', nom: 'A. B.', at: AT }),
  ),
  mine.replaced(campagne, { own: aDeclaration(), ecole: '0190091W', nom: undefined, at: AT }),
  mine.replacingWithdrawn(campagne, aDeclaration()),
];

describe('sentences', () => {
  it.each([...new Set(SENTENCES)].map((sentence) => [sentence]))('%s', (sentence) => {
    expect(sentence).not.toMatch(/ [:;!?»]|« |undefined|null|NaN|\[object/);
    expect(sentence.length).toBeGreaterThan(10);
  });

  it('say that what is not established is not, rather than nothing', () => {
    expect(privacy.fullNotice(campagne).match(/(?:non|pas) établie/g)).toHaveLength(2);
    const known = { ...campagne.donnees_personnelles, duree_conservation: 'un an', dpd: 'dpd@exemple.fr' };
    expect(privacy.fullNotice(aCampagne({ donnees_personnelles: known }))).not.toContain('établie');
    const [, shortly] = privacy.notice(campagne);
    expect(shortly).toContain('n’est pas établie');
    expect(privacy.notice(aCampagne({ donnees_personnelles: known }))[1]).toContain('un an');
  });

  it('count the characters that are too many', () => {
    expect(rejection({ code: 'text-too-long', max: 250, length: 300 }, campagne)).toContain('50');
  });

  it('never repeat typed words, which a Markdown text would interpret', () => {
    expect(rejection({ code: 'ecole-unknown', typed: '**x**' }, campagne)).not.toContain('**x**');
  });

  it('hold no fact of the campaign: dates, addresses and names come from campagne.yaml', () => {
    const folder = join(__dirname, '../../src/texts');
    const dated = readdirSync(folder)
      .map(
        (file) => [file, readFileSync(join(folder, file), 'utf8').replace(/\/\*\*?[^]*?\*\/|\/\/.*$/gm, '')] as const,
      )
      .filter(([, source]) => /20\d\d|Corrèze|Limoges|Tulle|juin|1jeune1solution|05 87/.test(source));
    expect(dated.map(([file]) => file)).toEqual([]);
  });
});

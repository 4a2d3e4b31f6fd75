import { valuesByQuestion } from '../../../src/bot/cards/inputs';
import { sectionCard } from '../../../src/bot/cards/section-card';
import type { Field, Question } from '../../../src/declaration/types';
import { aCampagne } from '../../builders/campagne';
import { aQuestion } from '../../builders/questionnaire';
import { allObjects, faultsOf, HOSTILE, interpretedTexts, literalTexts } from './card-rules';
import { aField, aStoredDraft, aView, QUESTIONS } from './samples';

const context = { draft: aStoredDraft(), campagne: aCampagne() };
const draw = (fields: readonly Field[], overrides = {}) => sectionCard(aView(fields, overrides), context);
const inputs = (card: object) => allObjects(card).filter(({ type }) => String(type).startsWith('Input.'));
const everyKind = Object.keys(QUESTIONS) as Question['genre'][];

/** One input a week of the campaign. */
const PLACES = [
  { id: 'places__semaine-1', label: 'Nombre de stagiaires, semaine 1 (du 17 au 21 juin)' },
  { id: 'places__semaine-2', label: 'Nombre de stagiaires, semaine 2 (du 24 au 28 juin)' },
];

describe('the card of a section', () => {
  it.each(everyKind)('draws a question of kind %s, with its label and its reason when it is refused', (genre) => {
    const question = QUESTIONS[genre].id;
    const rejection = { question, libelle: 'x', reason: { code: 'required' as const } };
    const card = draw([aField(genre, { rejection })]);
    expect(faultsOf(card)).toEqual([]);
    expect(inputs(card)).toMatchObject(
      genre === 'places' ? PLACES : [{ id: question, label: QUESTIONS[genre].libelle }],
    );
    expect(allObjects(card)).toContainEqual(expect.objectContaining({ type: 'TextBlock', color: 'Attention' }));
  });

  it('prefills each kind with its value', () => {
    const card = draw([
      aField('nombre', { value: '3' }),
      aField('oui-non', { value: 'oui' }),
      aField('texte', { value: 'a' }),
    ]);
    expect(inputs(card).map(({ value }) => value)).toEqual([3, 'oui', 'a']);
  });

  it('asks places week by week, with the rule that bounds them, and holds each answer in its input', () => {
    const paliers = [
      { a_partir_de: 1, vaut: 1 },
      { a_partir_de: 5, vaut: 3 },
    ];
    const max = { selon: 'classes', paliers, unites: ['classe', 'classes'] };
    const question = { ...QUESTIONS.places, max };
    const card = draw([{ question, proposed: false, value: 'semaine-1=2;semaine-2=', min: 0, max: 3 }]);
    expect(inputs(card).map(({ value }) => value)).toEqual([2, undefined]);
    expect(interpretedTexts(card).join()).toMatch(
      /Moins de cinq classes, un seul stagiaire\s; à partir de cinq classes, trois au plus\./,
    );
    const [week] = question.semaines;
    const alone = draw([{ question: { ...question, semaines: week === undefined ? [] : [week] }, proposed: false }]);
    expect(inputs(alone)).toMatchObject([{ id: 'places__semaine-1', label: 'Nombre de stagiaires' }]);
  });

  it('reads the inputs of the weeks as one value, and the others as they are', () => {
    const sent = { 'places__semaine-1': '2', 'places__semaine-2': '', classes: '6', q_action: 'x' };
    expect(valuesByQuestion(sent)).toEqual({ places: 'semaine-1=2;semaine-2=', classes: '6', action: 'x' });
    expect(valuesByQuestion({ 'places__semaine-1': '', 'places__semaine-2': ' ' })).toEqual({ places: '' });
  });

  it('bounds no number that may be left empty: Microsoft’s renderer would refuse it empty', () => {
    const optional = { question: aQuestion('nombre', { obligatoire: false }), proposed: false, min: 1, max: 3 };
    for (const input of inputs(draw([optional, aField('places', { min: 0, max: 3 })]))) {
      expect(Object.keys(input)).not.toContain('min');
      expect(Object.keys(input)).not.toContain('max');
    }
  });

  it('bounds a number on the client', () => {
    expect(inputs(draw([aField('nombre', { min: 1, max: 30 })]))).toMatchObject([{ min: 1, max: 30 }]);
  });

  it('draws a calendar within the bounds of a date, holding its answer, never refused words', () => {
    const [calendar] = inputs(draw([aField('date', { value: '2024-06-20' })]));
    expect(calendar).toMatchObject({ type: 'Input.Date', min: '2024-06-17', max: '2024-06-28', value: '2024-06-20' });
    expect(inputs(draw([aField('date', { value: 'le 31 juin' })]))[0]).not.toHaveProperty('value');
  });

  it('leaves a bound that depends on an answer of the same card at its widest: that answer may be changing', () => {
    const paliers = [
      { a_partir_de: 1, vaut: 1 },
      { a_partir_de: 5, vaut: 3 },
    ];
    const stagiaires = { ...QUESTIONS.nombre, id: 'stagiaires', max: { selon: 'classes', paliers } };
    const dependent = { question: stagiaires, proposed: false, min: 1, max: 1 };
    expect(inputs(draw([aField('nombre'), dependent]))[1]).toMatchObject({ max: 3 });
    expect(inputs(draw([dependent]))[0]).toMatchObject({ max: 1 });
  });

  it('tells the limit of a text of several lines, not that of a name', () => {
    const limits = (multiligne: boolean) =>
      allObjects(draw([{ question: { ...QUESTIONS.texte, multiligne }, proposed: false }]))
        .map(({ id }) => String(id))
        .filter((id) => id.startsWith('limite:'));
    expect([limits(true), limits(false)]).toEqual([['limite:remarque:500'], []]);
  });

  it('does not let a question take the place of a key of the button', () => {
    const card = draw([{ question: { ...QUESTIONS.texte, id: 'draft' }, proposed: false }]);
    expect(inputs(card)).toMatchObject([{ id: 'q_draft' }]);
  });

  it('lets « retour » and « annuler » go although a required field is empty', () => {
    const { actions } = draw([aField('nombre')]) as { actions: Record<string, unknown>[] };
    const alone = actions.filter(({ associatedInputs }) => associatedInputs === 'none');
    expect(alone.map(({ data }) => (data as { action: string }).action)).toEqual([
      'declaration.back',
      'declaration.cancel',
    ]);
  });

  it('has no way back on the first step', () => {
    const card = draw([aField('nombre')], { canGoBack: false });
    expect(JSON.stringify(card)).not.toContain('declaration.back');
  });

  it.each(Object.entries(HOSTILE))('shows typed text as it is: %s', (_, typed) => {
    const card = draw([aField('texte', { value: typed }), aField('ecole', { value: typed.slice(0, 200) })]);
    expect(faultsOf(card)).toEqual([]);
    expect(interpretedTexts(card).filter((text) => text.includes(typed.slice(0, 12)))).toEqual([]);
    expect(literalTexts(card)).toHaveLength(2);
  });

  it('stays below the limit of a message with four long texts', () => {
    const fields = ['a', 'b', 'c', 'd'].map((id) => ({
      question: { ...QUESTIONS.texte, id },
      value: HOSTILE.emoji.slice(0, 4_000),
      proposed: false,
    }));
    expect(faultsOf(draw(fields))).toEqual([]);
  });
});

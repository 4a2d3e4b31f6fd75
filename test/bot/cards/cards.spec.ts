import { buttonsCard } from '../../../src/bot/cards/buttons-card';
import * as declarationCards from '../../../src/bot/cards/declaration-cards';
import { ecoleChoiceCard } from '../../../src/bot/cards/ecole-choice-card';
import { card, shortened, submit } from '../../../src/bot/cards/elements';
import { eraseCard, jsonCards, noticeCard } from '../../../src/bot/cards/privacy-cards';
import { receiptCard, textsCard } from '../../../src/bot/cards/receipt-card';
import { reviewCard } from '../../../src/bot/cards/review-card';
import { slimCard, summaryCard } from '../../../src/bot/cards/summary-card';
import type { Card } from '../../../src/bot/types';
import type { DisplayedSection } from '../../../src/declaration/types';
import type { Ecole } from '../../../src/ecoles/types';
import { aCampagne } from '../../builders/campagne';
import { allObjects, faultsOf, HOSTILE, interpretedTexts, literalTexts } from './card-rules';
import { aDeclaration, aStoredDraft } from './samples';

const campagne = aCampagne();
const draft = aStoredDraft();
const offer = { published: false, today: '2024-03-20', phase: 'ouverte' as const };

function document(typed: string, sections = 4): DisplayedSection[] {
  return Array.from({ length: sections }, (_, index) => ({
    id: `section-${index}`,
    titre: `Section ${index}`,
    answers: [{ question: `texte-${index}`, libelle: 'Texte', affichage: typed }],
  }));
}

function ecoles(count: number): Ecole[] {
  return Array.from({ length: count }, (_, index) => ({
    uai: `019000${index}A`,
    nom: `École primaire ${index}`,
    nature: 'primaire',
    secteur: 'public',
    commune: 'Brive-la-Gaillarde',
  }));
}

function cardsWith(typed: string): Record<string, Card> {
  const declarant = { id: 'autre', nom: typed };
  const declaration = aDeclaration({ document: document(typed), declarant });
  const view = { declaration, occasion: 'declared', intention: 'oui', offer } as const;
  const review = { sections: document(typed), amende: false };
  return {
    summary: summaryCard('Une section', review.sections[0]?.answers ?? []),
    review: reviewCard(review, draft, ['Stricte observation.', 'Un tuteur.']),
    longReview: reviewCard({ sections: document(typed, 7), amende: true }, draft, []),
    receipt: receiptCard(view, campagne),
    texts: textsCard(document(typed).flatMap(({ answers }) => answers)),
    declared: declarationCards.ecoleDeclaredCard(draft, declaration, campagne),
    warning: declarationCards.ecoleWarningCard('Déjà déclarée.', declaration, 'personne-1'),
  };
}

const PLAIN: Record<string, Card> = {
  slim: slimCard('Répondu.'),
  buttons: buttonsCard('Que faire ?', [{ titre: 'Aide', action: { action: 'help' } }]),
  fewEcoles: ecoleChoiceCard(draft, ecoles(2), 2),
  manyEcoles: ecoleChoiceCard(draft, ecoles(8), 31),
  which: declarationCards.whichDeclarationCard([aDeclaration(), aDeclaration({ reference: 'B' })], 'declaration.see'),
  already: declarationCards.alreadyDeclaredCard(aDeclaration(), campagne),
  withdraw: declarationCards.withdrawCard(aDeclaration()),
  notice: noticeCard(campagne),
  erase: eraseCard('ouverte'),
};

describe('every card is one that Teams draws', () => {
  it.each(Object.entries(PLAIN))('%s', (_, drawn) => {
    expect(faultsOf(drawn)).toEqual([]);
  });

  describe.each(Object.entries(HOSTILE))('with typed text: %s', (_, typed) => {
    it.each(Object.keys(cardsWith('')))('%s draws it as it is, and fits', (name) => {
      const drawn = cardsWith(typed)[name]!;
      const beginning = typed.replace(/[^\p{L}* <]/gu, '').slice(0, 12);
      expect(faultsOf(drawn)).toEqual([]);
      expect(interpretedTexts(drawn).filter((text) => beginning.length > 3 && text.includes(beginning))).toEqual([]);
      expect(literalTexts(drawn).length).toBeGreaterThan(0);
    });
  });
});

describe('the review', () => {
  const actionsOf = (drawn: Card) =>
    allObjects(drawn.actions).flatMap(({ data }) => (data as { action: string } | undefined)?.action ?? []);

  it('has a button to change each section, up to four', () => {
    const drawn = reviewCard({ sections: document('x'), amende: false }, draft, []);
    expect(actionsOf(drawn).filter((action) => action === 'declaration.edit')).toHaveLength(4);
  });

  it('has a list of sections beyond, since Teams draws six buttons', () => {
    const drawn = reviewCard({ sections: document('x', 7), amende: false }, draft, []);
    expect(actionsOf(drawn)).toEqual(['declaration.confirm', 'declaration.edit', 'declaration.cancel']);
    expect(allObjects(drawn)).toContainEqual(expect.objectContaining({ type: 'Input.ChoiceSet', id: 'partie' }));
  });
});

describe('the receipt', () => {
  const view = { occasion: 'shown', intention: 'oui', offer } as const;

  it('has no button to change anything once declarations are closed', () => {
    const drawn = receiptCard({ ...view, declaration: aDeclaration(), offer: { ...offer, phase: 'close' } }, campagne);
    expect(drawn.actions).toBeUndefined();
  });

  it('reminds of the platform only when somebody is welcomed', () => {
    const of = (intention: string) =>
      JSON.stringify(receiptCard({ ...view, declaration: aDeclaration(), intention }, campagne));
    expect(of('oui')).toContain(campagne.plateforme.adresse);
    expect(of('non')).not.toContain(campagne.plateforme.adresse);
  });

  it('gives the date on the clock of Paris', () => {
    const declaration = aDeclaration({
      declaree_le: '2024-03-20T23:30:00.000Z',
      modifiee_le: '2024-03-20T23:30:00.000Z',
    });
    expect(JSON.stringify(receiptCard({ ...view, declaration }, campagne))).toContain(
      '21 mars 2024 à 0\u00a0h\u00a030',
    );
  });
});

describe('the JSON of personal data', () => {
  const kept = { drafts: [{ texte: HOSTILE.controls }, { texte: HOSTILE.emoji }], autres: Array(900).fill('é"\\\n') };

  it('is cut in cards that fit, and whole again once pasted one after the other', () => {
    const cards = jsonCards(kept).map((one) => one.card);
    const pieces = cards.flatMap((one) => allObjects(one)).filter(({ type }) => type === 'Input.Text');
    expect(cards.flatMap(faultsOf)).toEqual([]);
    expect(cards.length).toBeGreaterThan(1);
    expect(JSON.parse(pieces.map(({ value }) => value).join(''))).toEqual(kept);
  });
});

describe('elements', () => {
  it('refuse a seventh button, that Teams would hide', () => {
    const actions = Array.from({ length: 7 }, () => submit('x', {}));
    expect(() => card({ body: [], actions })).toThrow('7 actions');
  });

  it('cut a title between two words', () => {
    expect(shortened('un deux trois quatre', 16)).toBe('un deux trois …');
    expect(shortened('un deux', 16)).toBe('un deux');
  });
});

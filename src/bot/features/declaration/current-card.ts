import type { DisplayedAnswer, Draft, JourneyReply, SectionView } from '../../../declaration/types';
import * as journeyTexts from '../../../texts/journey';
import { reviewTitle } from '../../../texts/review';
import { ecoleChoiceCard } from '../../cards/ecole-choice-card';
import { reviewCard } from '../../cards/review-card';
import { sectionCard } from '../../cards/section-card';
import { slimCard, summaryCard } from '../../cards/summary-card';
import type { Card, Reply } from '../../types';
import type { Turn } from '../turn';

/** Steps that a card shows. */
export type ShownReply = Extract<JourneyReply, { kind: 'section' | 'choose-ecole' | 'review' }>;

/** The card of a step, sent anew; its message becomes the draft's current card. */
export function currentCard(turn: Turn, draft: Draft, reply: ShownReply): Reply {
  return {
    kind: 'card',
    ...drawn(turn, draft, reply),
    onSent: (carte) => turn.stores.drafts.rememberCard(draft.id, { carte, conversation: turn.conversation }),
  };
}

/** The card of a step, in the place of the one that shows it already. */
export function redrawn(turn: Turn, draft: Draft, reply: ShownReply, activityId: string): Reply {
  return { kind: 'update', activityId, ...drawn(turn, draft, reply) };
}

function drawn(turn: Turn, draft: Draft, reply: ShownReply): { card: Card; summary: string } {
  switch (reply.kind) {
    case 'section':
      return drawnSection(turn, draft, reply.view);
    case 'choose-ecole':
      return {
        card: ecoleChoiceCard(draft, reply.ecoles, reply.total),
        summary: journeyTexts.chooseEcole(reply.total),
      };
    case 'review':
      return {
        card: reviewCard(reply.view, draft, recommendationsFor(turn, draft)),
        summary: reviewTitle(reply.view.amende),
      };
  }
}

function drawnSection({ campagne }: Turn, draft: Draft, view: SectionView): { card: Card; summary: string } {
  return { card: sectionCard(view, { draft, campagne }), summary: journeyTexts.sectionSummary(view) };
}

/** What to know before welcoming somebody: of no use to who declines. */
function recommendationsFor({ base }: Turn, { answers }: Draft): string[] {
  const { intention } = answers;
  if (intention?.genre === 'choix' && intention.valeur === 'non') return [];
  return base.recommandations.map(({ bref }) => bref);
}

/** The cards of a draft that are no longer current, replaced by one line. */
export function retired(turn: Turn, draft: Draft, line: string): Reply[] {
  return replacedBy(turn, draft, slimCard(line), line);
}

/** The cards of a draft that are answered, replaced by what was answered. */
export function summarised(turn: Turn, draft: Draft, titre: string, answers: readonly DisplayedAnswer[]): Reply[] {
  if (answers.length === 0) return retired(turn, draft, journeyTexts.SLIM.answered);
  return replacedBy(turn, draft, summaryCard(titre, answers), journeyTexts.answeredTitle(titre));
}

function replacedBy({ pressed }: Turn, { carte }: Draft, card: Card, summary: string): Reply[] {
  const ids = new Set([pressed, carte].filter((id) => id !== undefined));
  return [...ids].map((activityId) => ({ kind: 'update', activityId, card, summary }));
}

import type { DisplayedAnswer } from '../../declaration/types';
import { answeredTitle } from '../../texts/journey';
import type { Card } from '../types';
import type { Element } from './elements';
import { card, group, paragraph, subtle } from './elements';
import { fitting } from './fitting';
import { labelledText } from './typed-text';

/** What replaces an answered card: its title and the answers given. */
export function summaryCard(titre: string, answers: readonly DisplayedAnswer[]): Card {
  return fitting((maxText) =>
    card({
      body: [
        group([paragraph(answeredTitle(titre), { weight: 'Bolder' }), ...displayedAnswers(answers, maxText)], {
          style: 'emphasis',
        }),
      ],
    }),
  );
}

/** What replaces a card that is no longer the current one: a line without a button. */
export function slimCard(text: string): Card {
  return card({ body: [subtle(text)] });
}

/** « Libellé : réponse », line by line; what was typed is drawn as it is. */
export function displayedAnswers(answers: readonly DisplayedAnswer[], maxText?: number): Element[] {
  return answers.flatMap(({ libelle, affichage }) => labelledText(libelle, affichage, maxText));
}

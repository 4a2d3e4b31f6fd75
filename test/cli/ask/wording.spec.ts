import { sayExplanation } from '../../../src/cli/ask/explanation';
import { sayUtterance } from '../../../src/cli/ask/wording';
import { yearsOf } from '../../../src/campagne';
import { createFaqEngine, ofOneCampaign } from '../../../src/faq';
import type { Phase } from '../../../src/campagne';
import { aCampagne } from '../../builders/campagne';
import { aFaq } from '../../builders/faq';
import { leadingRows } from '../../../src/utterance';
import { fr } from '../../../src/texts/typography';
import type { Utterance } from '../../../src/utterance/types';
import { anUnderstanding, ORDRES } from '../../builders/ordres';

const faq = aFaq();
const engine = createFaqEngine(faq);
const understand = anUnderstanding(faq);
const say = (message: string, campagne = true, phase: Phase = 'ouverte'): string =>
  sayUtterance(understand(message), {
    faq,
    ordres: ORDRES,
    standing: campagne ? { campagne: aCampagne(), phase } : undefined,
  });

describe('what ask prints', () => {
  it('shows title and source of the answer, without Markdown marks', () => {
    const said = say('qui signe la convention');
    expect(said).toContain('Qui signe la convention');
    expect(said).toContain('circulaire');
    expect(said).not.toContain('**');
  });

  it('words the answer by the day on which it is asked', () => {
    expect(say('qui signe la convention', true, 'terminee')).toContain('voici ce qui valait alors');
    expect(say('qui signe la convention', true, 'ouverte')).not.toContain('ce qui valait alors');
    expect(say('bonjour', true, 'ouverte')).toContain('déclarer');
    expect(say('bonjour', true, 'terminee')).not.toContain('déclarer');
  });

  it('says of another year that nothing is published, and explains it', () => {
    const own = ofOneCampaign(engine, yearsOf(aCampagne(), '2024-04-02'));
    const utterance = understand('les dates du stage en 2027', own.answer);
    const said = sayUtterance(utterance, {
      faq,
      ordres: ORDRES,
      standing: { campagne: aCampagne(), phase: 'ouverte' },
    });
    expect(said).toContain('pour 2027, rien n’est publié ici');
    expect(said).toContain('Quelles sont les dates du stage');
    expect(sayExplanation(engine.explain('les dates du stage en 2027'), utterance, faq)).toContain('autre année');
  });

  it.each(['bonjour', 'menu', 'agrément piscine des parents', 'zzzz', 'convention'])(
    'says something to « %s »',
    (message) => {
      expect(say(message)).toMatch(/\S/);
      expect(say(message, false)).toMatch(/\S/);
    },
  );

  it('explains by names that the secretary knows', () => {
    const message = 'ki signe la convansion';
    const said = sayExplanation(engine.explain(message), understand(message), faq);
    expect(said).toContain('convansion → convention');
    expect(said).toContain('signataires');
  });

  it('shows the certainty of each of two questions, before the ranking of the whole message', () => {
    const message = 'qui signe la convention et quelles sont les dates du stage';
    const said = sayExplanation(engine.explain(message), understand(message), faq);
    expect(said).toMatch(/1\. «\u00A0qui signe la convention\u00A0» → signataires .*certitude \d+/);
    expect(said).toMatch(/2\. «\u00A0quelles sont les dates du stage\u00A0» → dates .*certitude \d+/);
  });

  it('says when the message is a formulation word for word', () => {
    const [fiche] = faq.fiches;
    const explained = (message: string) => sayExplanation(engine.explain(message), understand(message), faq);
    expect(explained(fiche!.question)).toContain('mot pour mot');
    expect(explained(`${fiche!.question} autrement dit`)).not.toContain('mot pour mot');
  });

  const doubtful: Utterance = {
    kind: 'faq',
    outcome: engine.answer('qui signe la convention'),
    orders: [{ id: 'declarer', intention: 'non', score: 0.4 }],
  };

  it('asks which is meant, the orders first, where an order may be given', () => {
    const said = sayUtterance(doubtful, { faq, ordres: ORDRES, standing: undefined });
    const row = ORDRES.ordres.find(({ intention }) => intention === 'non');
    expect(said.split('\n').slice(1)).toEqual([
      `  • ${fr(row!.question)}`,
      expect.stringContaining('Qui signe la convention'),
    ]);
  });

  it('explains which orders are offered, and shows the orders among what the message may be', () => {
    const orders = ORDRES.ordres.map(({ intention }) => (intention === 'non' ? 0.6 : 0));
    const leading = leadingRows({ orders, courtesies: ORDRES.courtoisies.map(() => 0), question: 0.4 }, ORDRES);
    const said = sayExplanation(engine.explain('qui signe la convention'), doubtful, faq, leading);
    expect(said).toMatch(/1\. demande «\sdeclarer:non\s» — .* 60\s%\n2\. une question pour les fiches\s: 40\s%\n\n/);
    expect(said).toContain('une demande est possible sans être sûre\u00A0: declarer:non au choix');
  });

  it('names the intention of an order that is followed, and how sure it is', () => {
    const utterance: Utterance = { kind: 'command', command: 'declarer', intention: 'oui', score: 0.72 };
    expect(sayExplanation(engine.explain('oui'), utterance, faq)).toContain('declarer:oui');
    expect(sayExplanation(engine.explain('oui'), utterance, faq)).toContain('72');
  });
});

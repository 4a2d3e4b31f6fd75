import { PHASES } from '../../src/campagne';
import { answer } from '../../src/texts/faq';
import { aCampagne } from '../builders/campagne';
import { aFiche } from '../builders/fiche';

const campagne = aCampagne();
const ofPhases = aFiche({
  reponse: 'Écrivez-moi.',
  selon_la_phase: { close: 'Trop tard.', terminee: 'C’était hier.' },
});

describe('an answer in a phase of the campaign', () => {
  it.each([
    ['a-venir', 'Écrivez-moi.'],
    ['ouverte', 'Écrivez-moi.'],
    ['close', 'Trop tard.'],
    ['en-stage', 'Écrivez-moi.'],
    ['terminee', 'C’était hier.'],
  ] as const)('%s: the words of the phase, else its own', (phase, words) => {
    const [title, said, source] = answer(ofPhases, { campagne, phase }).split('\n\n');
    expect([title, said]).toEqual([`**${ofPhases.question.replace(' ?', '\u202f?')}**`, words]);
    expect(source).toContain('Source');
  });

  it('is said to have held then once the campaign is over, and only then', () => {
    const then = PHASES.filter((phase) => answer(aFiche(), { campagne, phase }).includes('ce qui valait alors'));
    expect(then).toEqual(['terminee']);
    expect(answer(aFiche(), { campagne, phase: 'terminee' })).toContain(
      'La campagne de juin 2024 est terminée\u202f; voici ce qui valait alors.',
    );
  });

  it('names the campaign as French does', () => {
    const spring = aCampagne({ stage: { debut: '2024-04-08', fin: '2024-04-19' } });
    expect(answer(aFiche(), { campagne: spring, phase: 'terminee' })).toContain('La campagne d’avril 2024');
  });

  it('of other people’s entries has no phase', () => {
    expect(answer(ofPhases)).toContain('Écrivez-moi.');
  });
});

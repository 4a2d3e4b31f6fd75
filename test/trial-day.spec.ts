import { createTrialDay, TODAY } from '../src/trial-day';
import { aCampagne } from './builders/campagne';

const at = (instant: string) => () => new Date(instant);
const LONG_AFTER = at('2026-11-25T09:00:00Z');
const campagne = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });

describe('the day of a trial', () => {
  it('is one of open declarations, where today is outside the campaign', () => {
    const trial = createTrialDay({ clock: LONG_AFTER });
    expect(trial.played(campagne)).toBe('2024-03-20');
    expect(trial.view(campagne).line).toMatch(/le 20 mars 2024 \(déclarations ouvertes\)/);
  });

  it('is today, within the campaign', () => {
    const trial = createTrialDay({ clock: at('2024-05-02T09:00:00Z') });
    expect(trial.played(campagne)).toBeUndefined();
    expect(trial.view(campagne).line).toMatch(/aujourd’hui, 2 mai 2024 \(déclarations ouvertes\)/);
  });

  it('is the one that was given, within the campaign too', () => {
    const trial = createTrialDay({ clock: at('2024-05-02T09:00:00Z'), given: '2024-06-20' });
    expect(trial.played(campagne)).toBe('2024-06-20');
  });

  it('is chosen among a day of each phase and today', () => {
    const { choices } = createTrialDay({ clock: LONG_AFTER }).view(campagne);
    expect(choices.map(({ value }) => value)).toEqual([
      '2024-03-17',
      '2024-03-20',
      '2024-06-15',
      '2024-06-17',
      '2024-06-29',
      TODAY,
    ]);
    expect(choices.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['2024-03-20']);
  });

  it('stays in the list when it is none of those', () => {
    const trial = createTrialDay({ clock: LONG_AFTER, given: '2024-04-02' });
    const chosen = trial.view(campagne).choices.filter((choice) => choice.chosen);
    expect(chosen).toEqual([
      { value: '2024-04-02', label: 'Pendant les déclarations\u00a0: 2 avril 2024', chosen: true },
    ]);
  });

  it('changes when another one is chosen, and goes back to today', () => {
    const trial = createTrialDay({ clock: LONG_AFTER });
    expect(trial.choose('2024-06-29')).toBe(true);
    expect(trial.view(campagne).line).toContain('campagne terminée');
    expect(trial.choose(TODAY)).toBe(true);
    expect(trial.played(campagne)).toBeUndefined();
  });

  it.each(['', 'demain', '2024-02-30', '2024-6-1'])('is not « %s »', (value) => {
    const trial = createTrialDay({ clock: LONG_AFTER });
    expect(trial.choose(value)).toBe(false);
    expect(trial.played(campagne)).toBe('2024-03-20');
  });
});

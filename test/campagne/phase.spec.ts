import { dayAt, declarationsAreOver, lastDayToDeclare, phaseOn } from '../../src/campagne';
import { aCampagne } from '../builders/campagne';

const closing = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });

describe('the phase of a campaign', () => {
  it.each([
    ['the eve of the opening', '2024-03-17', 'a-venir'],
    ['the opening', '2024-03-18', 'ouverte'],
    ['the closing', '2024-06-14', 'ouverte'],
    ['the morrow of the closing', '2024-06-15', 'close'],
    ['the eve of the stage', '2024-06-16', 'close'],
    ['the first day of the stage', '2024-06-17', 'en-stage'],
    ['the last day of the stage', '2024-06-28', 'en-stage'],
    ['the morrow of the stage', '2024-06-29', 'terminee'],
    ['years after', '2026-11-25', 'terminee'],
  ])('on %s (%s): %s', (_, day, phase) => {
    expect(phaseOn(closing, day)).toBe(phase);
  });

  it('without a closing, goes from open to the stage: nothing else ends declarations', () => {
    expect(lastDayToDeclare(aCampagne())).toBe('2024-06-16');
    expect(phaseOn(aCampagne(), '2024-06-16')).toBe('ouverte');
    expect(phaseOn(aCampagne(), '2024-06-17')).toBe('en-stage');
  });

  it('tells those in which declarations were taken and are no more', () => {
    const over = (['a-venir', 'ouverte', 'close', 'en-stage', 'terminee'] as const).filter(declarationsAreOver);
    expect(over).toEqual(['close', 'en-stage', 'terminee']);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['the last instant of a winter day in Paris', '2024-03-17T22:59:59.999Z', '2024-03-17'],
    ['midnight in Paris, winter time', '2024-03-17T23:00:00Z', '2024-03-18'],
    ['the last instant of a summer day', '2024-06-14T21:59:59.999Z', '2024-06-14'],
    ['midnight, summer time', '2024-06-14T22:00:00Z', '2024-06-15'],
  ])('%s', (_, instant, day) => {
    expect(dayAt(new Date(instant), 'Europe/Paris')).toBe(day);
  });

  it('is counted in the zone of the campaign, not in that of the machine', () => {
    expect(dayAt(new Date('2024-06-14T12:00:00Z'), 'Pacific/Auckland')).toBe('2024-06-15');
    expect(dayAt(new Date('2024-06-14T02:00:00Z'), 'America/Martinique')).toBe('2024-06-13');
  });
});

import { dayAt, phaseAt } from '../../src/campagne';
import { aCampagne } from '../builders/campagne';

const campagne = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });
const at = (instant: string): string => phaseAt(campagne, new Date(instant));

describe('phaseAt', () => {
  it.each([
    ['the last instant of the eve in Paris', '2024-03-17T22:59:59.999Z', 'before'],
    ['midnight in Paris of the first day, winter time', '2024-03-17T23:00:00Z', 'open'],
    ['the last instant of the last day, summer time', '2024-06-14T21:59:59.999Z', 'open'],
    ['midnight after the last day', '2024-06-14T22:00:00Z', 'closed'],
  ])('at %s', (_, instant, phase) => {
    expect(at(instant)).toBe(phase);
  });

  it('never closes without a closing day', () => {
    expect(phaseAt(aCampagne(), new Date('2031-01-01T00:00:00Z'))).toBe('open');
  });

  it('counts days in the zone of the campaign, not in that of the machine', () => {
    expect(dayAt(new Date('2024-06-14T12:00:00Z'), 'Pacific/Auckland')).toBe('2024-06-15');
    expect(dayAt(new Date('2024-06-14T02:00:00Z'), 'America/Martinique')).toBe('2024-06-13');
  });
});

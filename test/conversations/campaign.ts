import { join } from 'node:path';
import { anotherCampaign } from './autre-campagne/make';

/** What the dialogues need to know of the campaign in which they are held. */
export interface Campaign {
  /** The folder of its knowledge. */
  readonly knowledge: () => Promise<string>;
  /** A day of open declarations, 10 h in Paris; and how it is written. */
  readonly now: Date;
  readonly today: string;
  /** Schools that nobody declared, and a commune of a single school, which none of them is. */
  readonly schools: readonly string[];
  readonly commune: string;
  readonly telephone: RegExp;
  readonly domaine: string;
  /** One of two schools named Jules Ferry. */
  readonly jules_ferry: { readonly commune: string; readonly uai: string };
}

const SHIPPED: Campaign = {
  knowledge: () => Promise.resolve(join(__dirname, '../../knowledge')),
  now: new Date('2024-04-02T08:00:00Z'),
  today: '2 avril 2024',
  schools: [
    '0190840K',
    '0190091W',
    '0190093Y',
    '0190094Z',
    '0190098D',
    '0190104K',
    '0190114W',
    '0190129M',
    '0190133S',
    '0190164A',
  ],
  commune: 'Meyssac',
  telephone: /05\s87\s01\s20\s23/,
  domaine: 'ac-limoges.fr',
  jules_ferry: { commune: 'Malemort', uai: '0190169F' },
};

let made: Promise<string> | undefined;

/** Another place and year, wholly invented; its folder is made once. */
export const ANOTHER: Campaign = {
  knowledge: () => (made ??= anotherCampaign()),
  now: new Date('2026-03-31T08:00:00Z'),
  today: '31 mars 2026',
  schools: [
    '0870001D',
    '0870008L',
    '0870015U',
    '0870022B',
    '0870029J',
    '0870036S',
    '0870043Z',
    '0870050G',
    '0870057P',
    '0870064X',
  ],
  commune: 'Ventebise',
  telephone: /05\s00\s00\s00\s87/,
  domaine: 'ac-limoges.fr',
  jules_ferry: { commune: 'Fontvive', uai: '0870202X' },
};

/** The campaign of this run: the shipped one, unless a spec chose another before it took the dialogues. */
export let campaign = SHIPPED;

export function holdIn(chosen: Campaign): void {
  campaign = chosen;
}

/** So many days after the day of the dialogues, at 15 h UTC. */
export function daysLater(days: number): Date {
  const day = new Date(campaign.now.getTime() + days * 86_400_000);
  day.setUTCHours(15);
  return day;
}

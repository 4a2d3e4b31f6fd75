import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stores } from '../../src/storage/types';
import { CAMPAGNE, MEYSSAC, minute, TULLE } from './builders';

/**
 * A database as the release of schema 2 left it (made by its own code): Meyssac declared by Alice then amended to « non »,
 * Tulle declared then withdrawn by Bob, a draft of Carole's under way, one that Dan gave up, and what use taught.
 */
export const PREVIOUS_RELEASE = readFileSync(join(__dirname, 'fixtures', 'schema-2.sql'), 'utf8');

/** All that the previous release stored is read, and goes on. */
export async function expectAllReadable(stores: Stores): Promise<void> {
  const { declarations, drafts, evidence, conversations, personalData } = stores;
  expect((await declarations.list(CAMPAGNE)).map(({ uai, etat, version }) => [uai, etat, version])).toEqual([
    [MEYSSAC, 'active', 2],
    [TULLE, 'retiree', 2],
  ]);
  expect((await declarations.history('REF-1')).map(({ nature, le }) => [nature, le])).toEqual([
    ['declaree', minute(1)],
    ['modifiee', minute(4)],
  ]);
  expect((await declarations.findByPersonne(CAMPAGNE, 'alice'))[0]?.document[0]?.titre).toBe("L'accueil");
  const carole = await drafts.open('carole', CAMPAGNE);
  expect(carole).toMatchObject({ id: 'draft-open', version: 1, answers: { ecole: { uai: TULLE } } });
  expect(await drafts.lastCancelled('dan', CAMPAGNE)).toBeDefined();
  expect(await drafts.save({ ...carole!, modifie_le: minute(9) })).toMatchObject({ kind: 'saved' });
  expect(await conversations.find('alice')).toContain('c1');
  expect(await conversations.claimGreeting('carole', minute(9))).toBe(false);
  expect(await evidence.shownFiche('m1')).toBe('dates-stage');
  expect(
    [await evidence.votes(), await evidence.choices(), await evidence.unanswered()].map((rows) => rows.length),
  ).toEqual([1, 1, 1]);
  expect((await personalData.erase('alice', minute(9))).declarations).toBe(1);
}

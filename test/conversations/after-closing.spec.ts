import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUTTONS } from '../../src/texts/buttons';
import { declareByCards, fillCards, nextSchool } from './declaring';
import { openConversation, type Conversation } from './harness';

jest.setTimeout(30_000);

const AFTER = new Date('2024-06-15T08:00:00Z');

describe('a campaign with a closing', () => {
  let knowledgeDir: string;
  let claire: Conversation;

  beforeAll(async () => {
    knowledgeDir = await mkdtemp(join(tmpdir(), 'knowledge-'));
    await cp(join(__dirname, '../../knowledge'), knowledgeDir, { recursive: true });
    const file = join(knowledgeDir, 'campagne.yaml');
    const campagne = await readFile(file, 'utf8');
    await writeFile(file, campagne.replace('cloture: null', 'cloture: 2024-06-14'));
    claire = await openConversation({ knowledgeDir });
  });
  afterAll(async () => {
    await claire.end();
    await rm(knowledgeDir, { recursive: true });
  });

  it('tells a draft left open that it declared nothing, shows it in « mes données », and gives it up', async () => {
    const school = nextSchool();
    await claire.says('déclarer');
    await fillCards(claire, school);
    claire.setNow(AFTER);
    await claire.press(BUTTONS.confirm);
    expect(claire.said()).toMatch(/commencée le 2 avril 2024.*rien n’a été déclaré.*14 juin 2024/s);
    await claire.says('mes données');
    expect(claire.said()).toMatch(/Commencé le 2 avril 2024, non confirmé à temps/);
    await claire.says('annuler');
    expect(claire.said()).toMatch(/abandonné/);
    await claire.says('reprendre');
    expect(claire.said()).not.toMatch(/commencée/);
    expect(claire.said()).toMatch(/closes depuis le 14 juin 2024/);
  });

  it('lets a replaced declaration be read, not taken back', async () => {
    claire.setNow(new Date('2024-06-14T08:00:00Z'));
    const school = nextSchool();
    const [paul, lea] = await Promise.all(
      ['Paul Nguyen', 'Léa Blanc'].map((nom) => claire.asAnother({ nom, courriel: 'a@exemple.fr' })),
    );
    await declareByCards(paul!, school);
    await lea!.says('déclarer');
    await fillCards(lea!, school);
    for (const title of [BUTTONS.confirm, BUTTONS.amendOther, BUTTONS.confirm]) await lea!.press(title);
    claire.setNow(AFTER);
    await paul!.says('modifier');
    expect(paul!.said()).toMatch(/closes/);
    await paul!.says('ma déclaration');
    expect(paul!.said()).toMatch(/remplacée par Léa Blanc le 14 juin 2024/);
    expect(paul!.buttons()).toEqual([BUTTONS.seeReplacing]);
  });
});

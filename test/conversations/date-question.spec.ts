import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUTTONS } from '../../src/texts/buttons';
import { inputsOf } from './card-reader';
import { fillCards, nextSchool, referenceIn } from './declaring';
import { cardsOf, CLAIRE, openConversation, type Conversation } from './harness';

jest.setTimeout(30_000);

const SHIPPED = join(__dirname, '../../knowledge');
const QUESTION = `      - id: visite
        genre: date
        libelle: Jour de votre réunion d'équipe
        au_plus_tot: declarations.ouverture
        au_plus_tard: stage.fin
`;

/** The shipped knowledge, whose school is also asked a day. */
function withADate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'date-'));
  cpSync(SHIPPED, folder, { recursive: true });
  const file = join(folder, 'questionnaire.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('      - id: classes\n', `${QUESTION}      - id: classes\n`));
  return folder;
}

describe('a date that the secretariat asks', () => {
  const folder = withADate();
  let first: Conversation;
  let claire: Conversation;

  beforeAll(async () => {
    first = await openConversation({ knowledgeDir: folder });
  });
  beforeEach(async () => {
    claire = await first.asAnother(CLAIRE);
  });
  afterAll(async () => {
    await first.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is picked on a calendar that holds its bounds, refused out of them, and stands in the receipt', async () => {
    await claire.says('déclarer');
    const { ecole, ...answers } = nextSchool();
    await claire.press(BUTTONS.continue, { ecole, intention: 'oui' });
    const [calendar] = cardsOf(claire.newestCard()).flatMap(inputsOf);
    expect(calendar).toMatchObject({ id: 'visite', type: 'Input.Date', max: '2024-06-28' });
    await claire.press(BUTTONS.continue, {
      visite: '2024-07-02',
      classes: '6',
      'places__semaine-1': '2',
    });
    expect(claire.said()).toMatch(/jour entre le .* et le 28 juin 2024/);
    await fillCards(claire, { ...answers, visite: '2024-05-13' });
    await claire.press(BUTTONS.confirm);
    expect(claire.said()).toMatch(/lundi 13 mai 2024/);
    expect(referenceIn(claire.said())).toBeTruthy();
  });

  it('is typed as people say it, asked again in doubt, and corrected at the review by its name', async () => {
    const { ecole } = nextSchool();
    for (const message of ['déclarer', ecole, 'oui', 'mardi 13 mai']) await claire.says(message);
    expect(claire.said()).toMatch(/13 mai 2024 est un lundi/);
    await claire.says('lundi en huit');
    expect(claire.said()).toMatch(/lundi 15 avril 2024/);
  });
});

import fc from 'fast-check';
import { HOSTILE } from '../cards/card-rules';
import { aBase } from './base';
import { CAMILLE, Dialogue, DOMINIQUE, openAssistant } from './dialogue';

/** What people do: type, press what is in sight, press what is no longer, deliver twice, both at once. */
type Deed =
  | { readonly kind: 'says'; readonly text: string }
  | { readonly kind: 'presses'; readonly which: number; readonly old: boolean; readonly twice: boolean }
  /** Presses the newest button that leads on, with right answers: so that sequences get somewhere. */
  | { readonly kind: 'goes-on'; readonly ecole: string; readonly intention: string }
  | { readonly kind: 'value'; readonly value: Record<string, unknown> };

const TYPED = [
  ...['déclarer', 'modifier', 'retirer', 'annuler', 'reprendre', 'retour', 'passer', 'recommencer', 'confirmer'],
  ...['ma déclaration', 'mes données', 'effacer mes données', 'aide', 'merci', 'ok', 'oui', 'non', 'deux', '6', '40'],
  ...[
    'école de Meyssac',
    'Brive',
    'Lucie Aubrac',
    '0190094Z',
    '0190091A',
    'la première',
    'les deux',
    'camille@exemple.fr',
  ],
  ...['qui signe la convention ?', 'xylophones zébrés', 'oui pour deux lycéens la première semaine à Meyssac'],
  ...['en fait 3 stagiaires', 'finalement deux', "modifier l'école", 'pas 2 stagiaires mais 1', '12 classes'],
  ...Object.values(HOSTILE),
];

const INPUTS: Record<string, string[]> = {
  ecole: ['0190091W', 'Brive', 'Lucie Aubrac', '', HOSTILE.markdown],
  intention: ['oui', 'oui', 'non', 'pas-encore', 'peut-être'],
  classes: ['6', '1', '0', 'x'],
  stagiaires: ['1', '2', '9'],
  semaines: ['semaine-1', 'les-deux', ''],
  tuteur: ['oui', 'non', ''],
  courriel: ['', 'a@b.fr', 'a@'],
  description: ['', 'Une école.', HOSTILE.long, HOSTILE.controls],
  raison: ['', HOSTILE.html],
};

const ONWARD = ['Confirmer', 'Continuer', 'Remplacer par ma déclaration', 'Oui, retirer', 'Reprendre ma déclaration'];

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('goes-on' as const),
      ecole: fc.constantFrom('0190091W', '0190091W', '0190092X'),
      intention: fc.constantFrom('oui', 'oui', 'non', 'pas-encore'),
    }),
  },
  fc.record({ kind: fc.constant('says' as const), text: fc.constantFrom(...TYPED) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('presses' as const),
      which: fc.nat(40),
      old: fc.boolean(),
      twice: fc.boolean(),
    }),
  },
  fc.record({
    kind: fc.constant('value' as const),
    value: fc.dictionary(fc.constantFrom('action', 'v', 'draft'), fc.jsonValue()),
  }),
);

class Clumsy extends Dialogue {
  private readonly everSeen: { id: string; titre: string; message: Dialogue['messages'][number] }[] = [];

  async does(one: Deed, seed: number): Promise<void> {
    if (one.kind === 'says') await this.says(one.text);
    else if (one.kind === 'goes-on') await this.goesOn(one);
    else if (one.kind === 'value') await this.says('', { value: one.value });
    else await this.pressesAny(one, seed);
    this.look();
  }

  private async goesOn({ ecole, intention }: Extract<Deed, { kind: 'goes-on' }>): Promise<void> {
    const titre = this.buttons().findLast((one) => ONWARD.includes(one));
    if (titre === undefined) return;
    const right = { ecole, intention, classes: '6', stagiaires: '2', semaines: 'les-deux', tuteur: 'oui' };
    await this.presses(titre, { ...right, courriel: '', description: 'Une école.', raison: '' });
  }

  private async pressesAny({ which, old, twice }: Extract<Deed, { kind: 'presses' }>, seed: number): Promise<void> {
    const inSight = this.everSeen.filter(({ message }) => old || this.messages.includes(message));
    const target = inSight[which % Math.max(1, inSight.length)];
    if (target === undefined) return;
    const press = () => this.pressOn(target.message, target.titre, someInputs(seed));
    await (twice ? Promise.all([press(), press()]) : press());
  }

  private look(): void {
    const known = new Set(this.everSeen.map(({ message }) => message));
    for (const message of this.messages.filter((one) => !known.has(one))) {
      const titles = new Dialogue(this.shared, this.person);
      titles.messages.push(message);
      for (const titre of titles.buttons()) this.everSeen.push({ id: message.id, titre, message });
    }
  }
}

const someInputs = (seed: number) =>
  Object.fromEntries(
    Object.entries(INPUTS).map(([id, values], index) => [id, values[(seed + index) % values.length]!]),
  );

describe('any sequence of clicks, typings, duplicates and old cards', () => {
  it('never throws, draws only cards that Teams draws, and stores one valid declaration a school', async () => {
    const script = fc.array(fc.tuple(fc.boolean(), deed, fc.nat(1_000)), { minLength: 8, maxLength: 30 });
    let declarations = 0;
    await fc.assert(
      fc.asyncProperty(script, async (deeds) => {
        const shared = await openAssistant({ base: aBase() });
        const people = [new Clumsy(shared, CAMILLE), new Clumsy(shared, DOMINIQUE)] as const;
        await people[0].does({ kind: 'says', text: 'déclarer' }, 0);
        for (const [second, one, seed] of deeds) await people[second ? 1 : 0].does(one, seed);
        const declared = await shared.stores.declarations.list('juin-2024');
        expect(new Set(declared.map(({ uai }) => uai)).size).toBe(declared.length);
        declarations += declared.length;
        for (const { answers } of declared) expect(validStagiaires(answers)).toBe(true);
        await shared.stores.close();
      }),
      { numRuns: 25, seed: 20240617 },
    );
    expect(declarations).toBeGreaterThan(5);
  }, 60_000);
});

function validStagiaires(answers: Record<string, { genre: string; valeur?: unknown }>): boolean {
  if (answers.intention?.valeur !== 'oui') return true;
  const classes = Number(answers.classes?.valeur);
  const stagiaires = Number(answers.stagiaires?.valeur);
  return classes >= 1 && classes <= 30 && stagiaires >= 1 && stagiaires <= (classes >= 5 ? 3 : 1);
}

import { BUTTONS } from '../../src/texts/buttons';
import { campaign } from './campaign';
import { nextSchool, programOfSpec, referenceIn } from './declaring';
import type { Conversation } from './harness';

jest.setTimeout(30_000);

describe('a director declares by typing', () => {
  const arrive = programOfSpec();
  let claire: Conversation;

  beforeEach(async () => {
    claire = await arrive();
  });

  const saysAll = async (...messages: readonly string[]) => {
    for (const message of messages) await claire.says(message);
  };

  it('answers one question after the other, in its own words, and confirms with one', async () => {
    await saysAll('déclarer', nextSchool().ecole.toLowerCase(), 'oui');
    await saysAll('six', 'deux', 'la première semaine', 'Hélène Roux', 'oui');
    await saysAll('helene.roux@exemple.fr', '05 55 25 40 12', 'd’accord', 'd’accord', 'non', 'passer');
    expect(claire.buttons()).toContain(BUTTONS.confirm);
    await claire.says('je confirme');
    expect(referenceIn(claire.said())).toBeTruthy();
    expect(claire.said()).toMatch(/Hélène Roux/);
  });

  it('says no in three messages, with a reason or none', async () => {
    await saysAll('déclarer', nextSchool().ecole, 'non', 'passer', 'confirmer');
    expect(referenceIn(claire.said())).toBeTruthy();
  });

  it('says much in its first message, which is proposed for correction and not declared', async () => {
    await claire.says(`oui pour deux lycéens la première semaine à l’école de ${campaign.commune}`);
    expect(claire.said()).toContain(campaign.commune);
    expect(claire.buttons()).toContain(BUTTONS.continue);
    expect(() => referenceIn(claire.said())).toThrow();
  });

  it.each(['on ne participera pas cette année', 'nous ne participerons pas', 'non pour nous'])(
    'says no for itself, « %s », then only which school, and keeps the answer proposed',
    async (refusal) => {
      const { ecole } = nextSchool();
      await saysAll(refusal, ecole);
      await claire.press(BUTTONS.continue);
      await saysAll('passer', 'confirmer');
      expect(referenceIn(claire.said())).toBeTruthy();
      expect(claire.said()).toMatch(/Non, pas cette fois/);
    },
  );

  it('types a wrong number, is told the rule, and goes on', async () => {
    await saysAll('déclarer', nextSchool().ecole, 'oui', 'quatre');
    expect(claire.said()).toMatch(/Combien de stagiaires pouvez-vous accueillir chaque semaine \(un au plus\)\s\?/);
    await claire.says('trois');
    expect(claire.said()).toMatch(
      /Avec quatre classes, un seul stagiaire\s; à partir de cinq classes, trois au plus\./,
    );
    await claire.says('un');
    expect(claire.said()).toMatch(/Nombre de stagiaires\s*:\s*\**1 chaque semaine/);
  });

  it('types places week by week, is asked as a person would, passes the tutor, and is proposed the school’s address', async () => {
    const { ecole } = nextSchool();
    await saysAll('déclarer', ecole, 'oui', '6', '2 la première semaine, 1 la deuxième');
    expect(claire.said()).toMatch(/Nombre de stagiaires\s*:\s*\**2 la semaine 1, 1 la semaine 2/);
    expect(claire.said()).toMatch(/Qui suivra le stagiaire dans l’école\s\?.*Prévenez cette personne/s);
    await saysAll('passer', 'oui');
    expect(claire.said()).toMatch(new RegExp(`ce\\.${ecole}@`, 'i'));
    await saysAll("d'accord", '05 55 25 40 12', "d'accord", "d'accord", 'non', 'passer', 'confirmer');
    expect(referenceIn(claire.said())).toBeTruthy();
    expect(claire.said()).toMatch(/2 la semaine 1, 1 la semaine 2/);
  });

  it('types a wrong UAI key, and is told the right one', async () => {
    const right = campaign.schools[0]!;
    await saysAll('déclarer', `${right.slice(0, -1)}A`);
    expect(claire.said()).toContain(right);
    expect(claire.buttons()).toContain(BUTTONS.continue);
  });
});

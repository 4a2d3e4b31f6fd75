import { typeset } from '../../src/knowledge/typeset';
import { assembled, edited } from './files';

describe('what people read, as authors type it', () => {
  it('is typeset wherever it stands, and nothing else is', () => {
    const typed = {
      sections: [{ titre: "L'accueil", questions: [{ libelle: "D'accord ?", synonymes: ["d'accord"], max: 3 }] }],
    };
    expect(typeset(typed)).toEqual({
      sections: [{ titre: 'L’accueil', questions: [{ libelle: 'D’accord\u202f?', synonymes: ["d'accord"], max: 3 }] }],
    });
  });

  it('of the campaign, is every text', () => {
    expect(typeset({ stagiaires: { regle: "d'une école", paliers: [1] }, cloture: null }, true)).toEqual({
      stagiaires: { regle: 'd’une école', paliers: [1] },
      cloture: null,
    });
  });

  it('reaches the bot, the words that references bring included', async () => {
    const result = await assembled({
      ...edited('faq/dispositif.yaml', "Rien d'autre.", '{{donnees_personnelles.base_legale}}'),
      ...edited('hors-sujet.yaml', 'La piscine', "L'eau"),
    });
    if (!result.ok) throw new Error('the sound folder is faulty');
    const { fiches, hors_sujet, questionnaire } = result.base;
    const options = questionnaire.sections[0]!.questions.flatMap((q) => (q.genre === 'choix' ? q.options : []));
    expect(fiches[0]!.reponse).toMatch(/mission d’intérêt public/);
    expect(hors_sujet[0]!.titre).toBe('L’eau');
    expect(options[0]).toMatchObject({ libelle: 'Oui, l’école propose un accueil' });
    expect(options[0]!.synonymes).toContain("d'accord");
  });
});

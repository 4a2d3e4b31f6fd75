import { retakeIn } from '../../../src/declaration/reading/correction';

describe('a message that takes back something said', () => {
  it.each([
    ['en fait 3 stagiaires', '3 stagiaires'],
    ['EN FAITE 3 stagiaires', '3 stagiaires'],
    ['Finalement, deux', 'deux'],
    ['mets 3 élèves', '3 élèves'],
    ['non plutôt la semaine 2', 'la semaine 2'],
    ['ah non en fait, Hélène Roux', 'Hélène Roux'],
    ['je corrige : 6 classes', '6 classes'],
    ['je me suis trompée, c’est la semaine 2', 'c’est la semaine 2'],
    ['la semaine 2 plutôt', 'la semaine 2'],
    ['3 stagiaires finalement svp', '3 stagiaires'],
    ['3 stagiaires au lieu de 2', '3 stagiaires'],
    ['la semaine 2, pas la semaine 1', 'la semaine 2'],
    ['pas 2 stagiaires mais 1', '1 stagiaires'],
    ["modifier l'école", "l'école"],
    ['changer le tuteur', 'le tuteur'],
    ["retour à l'école", "l'école"],
    ["c'est pas la bonne semaine", 'semaine'],
    ["erreur d'école", "d'école"],
  ])('« %s » → « %s »', (text, rest) => {
    expect(retakeIn(text)).toMatchObject({ introduced: true, rest });
  });

  it.each([
    '3 stagiaires',
    'Meyssac',
    'on ne prend pas de stagiaire',
    'Enfance et nature',
    'non merci',
    'non',
    'pas encore',
    'Une école où il fait bon apprendre',
    'Plutarque',
  ])('« %s » takes nothing back', (text) => {
    expect(retakeIn(text).introduced).toBe(false);
  });

  it('tells an order, with which a text may begin too', () => {
    expect(retakeIn('Mettre en place un atelier').ordered).toBe(true);
    expect(retakeIn('en fait 3').ordered).toBe(false);
  });
});

import { nomAffiche } from '../../src/ecoles';
import { theShippedDirectory } from '../builders/ecole';

describe("a school's name as a person writes it", () => {
  it.each([
    ['ECOLE PRIMAIRE', 'École primaire'],
    ['ECOLE ELEMENTAIRE JULES FERRY', 'École élémentaire Jules Ferry'],
    ['ECOLE PRIMAIRE PRIVEE NOTRE DAME JEANNE D ARC', "École primaire privée Notre-Dame Jeanne d'Arc"],
    ['ECOLE PRIMAIRE PRIVEE NOTRE DAME DE LA PROVIDENCE', 'École primaire privée Notre-Dame de la Providence'],
    ['ECOLE PRIMAIRE LA CROIX DE BAR', 'École primaire La Croix de Bar'],
    ['ECOLE PRIMAIRE PAUL DE SALVANDY', 'École primaire Paul de Salvandy'],
    ['GROUPE SCOLAIRE LES ALOUETTES', 'Groupe scolaire Les Alouettes'],
    ['Ecole maternelle Henri Sautet', 'École maternelle Henri Sautet'],
    ['ECOLE PRIMAIRE R.P.I. DE LA VEZERE', 'École primaire R.P.I. de la Vezere'],
    ['ECOLE PRIMAIRE RPI DES TROIS VALLEES', 'École primaire RPI des Trois Vallees'],
    ['ECOLE ELEMENTAIRE HENRI IV', 'École élémentaire Henri IV'],
    ['ECOLE PRIMAIRE PRIVEE JEAN XXIII', 'École primaire privée Jean XXIII'],
    ['ECOLE PRIMAIRE PRIVEE JEAN-XXIII', 'École primaire privée Jean-XXIII'],
    ['ECOLE PRIMAIRE JB CLEMENT', 'École primaire JB Clément'],
    ['ECOLE ELEMENTAIRE DR SCHWEITZER', 'École élémentaire Dr Schweitzer'],
    ['ECOLE PRIMAIRE DES DIX VILLAGES', 'École primaire des Dix Villages'],
    ['ECOLE MATERNELLE DU BOURG', 'École maternelle du Bourg'],
    ["ECOLE MATERNELLE L'ILE D'OR", "École maternelle L'Ile d'Or"],
    ["Ecole élémentaire annexe de l'IUFM", "École élémentaire annexe de l'IUFM"],
  ])('%s → %s', (registre, nom) => {
    expect(nomAffiche(registre)).toBe(nom);
  });

  it('is left alone once written so: every name shipped', () => {
    const names = theShippedDirectory().ecoles.map(({ nom }) => nom);
    expect(names.map(nomAffiche)).toEqual(names);
  });
});

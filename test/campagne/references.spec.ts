import { references } from '../../src/campagne';
import { leaves } from '../../src/campagne/references';
import { aCampagne } from '../builders/campagne';

const shipped = references(aCampagne());

describe('references', () => {
  it.each([
    ['stage.debut', '17 juin 2024'],
    ['stage.periode', 'du 17 au 28 juin 2024'],
    ['stage.annee', '2024'],
    ['semaines.semaine-1.debut', '17 juin 2024'],
    ['semaines.semaine-2.periode', 'du 24 au 28 juin 2024'],
    ['limites.description', 250],
    ['stagiaires.minimum', 1],
    ['stagiaires.maximum', 3],
    ['stagiaires.seuil_classes', 5],
    ['stagiaires.minimum_en_lettres', 'un'],
    ['stagiaires.maximum_en_lettres', 'trois'],
    ['stagiaires.seuil_classes_en_lettres', 'cinq'],
    ['stagiaires.paliers.2.classes_min', 5],
    ['donnees_personnelles.dpd', 'point non établi'],
    ['declarations.dernier_jour', '16 juin 2024'],
    ['declarations.cloture_en_clair', "jusqu'au 16 juin 2024, veille du stage, faute de date de clôture"],
    ['contact.telephone', '05 87 01 20 23'],
  ])('{{%s}} is « %s »', (name, value) => {
    expect(shipped.get(name)).toBe(value);
  });

  it('says the closing day when there is one', () => {
    const closing = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });
    expect(references(closing).get('declarations.cloture_en_clair')).toBe("jusqu'au 14 juin 2024");
  });

  it('walks a tree that nobody checked', () => {
    expect(leaves({ a: [{ id: 'x', b: true }, null], c: 'y' })).toEqual([
      ['a.x.id', 'x'],
      ['a.x.b', 'true'],
      ['a.2', 'point non établi'],
      ['c', 'y'],
    ]);
    expect(leaves('alone')).toEqual([]);
  });
});

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
    ['contact.au_service', 'au secrétariat général de la DSDEN de la Corrèze'],
    ['stagiaires.paliers_en_clair', 'un jusqu’à quatre classes, trois à partir de cinq'],
  ])('{{%s}} is « %s »', (name, value) => {
    expect(shipped.get(name)).toBe(value);
  });

  it('says the closing day when there is one', () => {
    const closing = aCampagne({ declarations: { ouverture: '2024-03-18', cloture: '2024-06-14' } });
    expect(references(closing).get('declarations.cloture_en_clair')).toBe("jusqu'au 14 juin 2024");
  });

  it.each([
    ['la', 'la division', 'à la division', 'de la division'],
    ["l'", 'l’division', 'à l’division', 'de l’division'],
    ['l’', 'l’division', 'à l’division', 'de l’division'],
    ['les', 'les division', 'aux division', 'des division'],
    [undefined, 'le division', 'au division', 'du division'],
  ])('puts the article %s before the service', (article, ...said) => {
    const known = references(aCampagne({ contact: { ...aCampagne().contact, article, service: 'division' } }));
    expect(['le', 'au', 'du'].map((name) => known.get(`contact.${name}_service`))).toEqual(said);
  });

  it.each([
    [[[1, 2]], 'deux'],
    [
      [
        [1, 1],
        [2, 3],
      ],
      'un pour une classe, trois à partir de deux',
    ],
    [
      [
        [1, 1],
        [3, 2],
        [5, 3],
      ],
      'un jusqu’à deux classes, deux de trois à quatre, trois à partir de cinq',
    ],
    [
      [
        [1, 1],
        [3, 2],
        [4, 3],
      ],
      'un jusqu’à deux classes, deux pour trois, trois à partir de quatre',
    ],
  ])('says every tier: %j', (tiers, said) => {
    const paliers = tiers.map(([classes_min, stagiaires_max]) => ({
      classes_min: classes_min!,
      stagiaires_max: stagiaires_max!,
    }));
    const known = references(aCampagne({ stagiaires: { paliers, regle: '' } }));
    expect(known.get('stagiaires.paliers_en_clair')).toBe(said);
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

import { namesASubject } from '../../../src/declaration/reading/subjects';

describe('a subject named alone', () => {
  it.each([
    'la convention',
    'convention',
    'assurance',
    "l'assurence",
    'CONVENTION DE STAGE',
    'les horaires',
    'dates du stage',
    'qui signe convention',
    'le tuteur',
    'c quoi gratification',
  ])('« %s » is a question in a hurry', (text) => {
    expect(namesASubject(text)).toBe(true);
  });

  it.each([
    'école rurale',
    'RPI',
    'école en REP',
    'classe unique',
    'deux classes',
    'maternelle et élémentaire',
    'Lecture',
    'lecture et sport',
    'sorties',
    'sortie scolaire',
    'observation',
    'observation en classe',
    'ateliers',
    'récréation',
    'sieste',
    'accompagnement',
    'aide aux devoirs',
    'natation',
    'chorale',
    'classe découverte',
    'travaux',
    'manque de place',
    'pas de tuteur',
    'pas de volontaire',
    'pas de transport',
    'dates trop tardives',
    'horaires de 8 h 30 à 16 h 30',
    'RAS',
    'kermesse',
    'oui',
  ])('« %s » describes something', (text) => {
    expect(namesASubject(text)).toBe(false);
  });
});

import { alikeKey, masked as maskedOf } from '../../../src/bot/features/faq/masking';
import type { Person } from '../../../src/declaration/types';
import { createPlaceMask } from '../../../src/faq';

const NAMES = ['Saint-Junien', 'Rilhac-Rancon', 'Val-d’Issoire', 'Le Bourg', 'École Jean Jaurès', 'Bellac'];
const PLACES = { mask: createPlaceMask(NAMES), departement: 'Haute-Vienne' };
const masked = (message: string, writer?: Person): string => maskedOf(message, PLACES, writer);

describe('masking of what tells who wrote', () => {
  it.each([
    ['écrivez à lea.dupont@ac-limoges.fr svp', 'écrivez à [adresse] svp'],
    ['mon numéro est 06 12 34 56 78, rappelez', 'mon numéro est [téléphone], rappelez'],
    ['le 0612345678 ou +33 6 12 34 56 78', 'le [téléphone] ou [téléphone]'],
    ['je suis à la 0190091W', 'je suis à la [UAI]'],
    ['siret 19190001200012 ok ?', 'siret [numéro] ok ?'],
    ['Mme Dupont peut être tutrice ?', 'Mme [nom] peut être tutrice ?'],
    ['bonjour madame combien de jeunes', 'bonjour madame combien de jeunes'],
    ['monsieur durand signe la convention', 'monsieur [nom] signe la convention'],
    ["je m'appelle Léa Martin-Roy, puis-je venir", "je m'appelle [nom], puis-je venir"],
    ['la petite Zoé vient avec Jean-Baptiste', 'la petite [nom] vient avec [nom]'],
    ['Kevin peut-il manger à la cantine ?', '[nom] peut-il manger à la cantine ?'],
    ["l'élève s'appelle Tariq Benali", "l'élève s'appelle [nom]"],
  ])('%s', (message, expected) => {
    expect(masked(message)).toBe(expected);
  });

  it.each([
    ['je suis à bellac, combien de stagiaires', 'je suis à [lieu], combien de stagiaires'],
    ['école de St Junien : un lycéen', 'école de [lieu] : un lycéen'],
    ['ECOLE DE RILHAC RANCON BONJOUR', 'ECOLE DE [lieu] BONJOUR'],
    ['un élève du val d’issoire', 'un élève du [lieu]'],
    ['à jean jaurès on accueille', 'à [lieu] on accueille'],
    ['notre école du bourg est petite', 'notre école du [lieu] est petite'],
    ['elle habite le Bourg', 'elle habite le [lieu]'],
    ['un bourg de campagne', 'un bourg de campagne'],
    ['les écoles de la Haute-Vienne sont-elles concernées ?', 'les écoles de la Haute-Vienne sont-elles concernées ?'],
    ['une école de la Corrèze', 'une école de la [nom]'],
  ])('masks the places of the knowledge, whatever the département: %s', (message, expected) => {
    expect(masked(message)).toBe(expected);
  });

  it('leaves a message without names as it is', () => {
    const message = 'COMBIEN DE STAGIAIRES ? Qui signe la convention, le directeur ? Un AESH peut-il être tuteur ?';
    expect(masked(message)).toBe(message);
  });

  it('knows the name of the writer, in whatever case', () => {
    expect(masked('ici ROUSSEL, directrice', { id: 'p', nom: 'Camille Roussel' })).toBe('ici [nom], directrice');
  });

  it('keeps 200 characters at most, and reads a long message no longer than a short one', () => {
    expect(masked('a@'.repeat(50_000)).length).toBeLessThanOrEqual(200);
  });

  it('gives one key to alike messages', () => {
    expect(alikeKey('Photo de classe, autorisée ?')).toBe(alikeKey('autorisee la photo de la classe'));
  });

  it('tells apart messages of little words alone', () => {
    expect(alikeKey('PE ou AE ?')).toBe(alikeKey('pe ou ae ?'));
    expect(alikeKey('PE ou AE ?')).not.toBe(alikeKey('il va où ?'));
  });
});

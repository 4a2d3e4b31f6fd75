import { intendedName, isDocumentFor } from '../../../src/knowledge/folder/layout';

describe('a file unread for its ending', () => {
  it.each([
    ['faq/repas.yml', 'faq/repas.yaml'],
    ['faq/repas.YAML', 'faq/repas.yaml'],
    ['faq/repas.yaml.txt', 'faq/repas.yaml'],
    ['faq/repas.yml.txt', 'faq/repas.yaml'],
    ['faq/repas.yaml (1)', 'faq/repas.yaml'],
    ['faq/repas.txt', 'faq/repas.yaml'],
    ['faq/repas', 'faq/repas.yaml'],
    ['campagne.yaml.txt', 'campagne.yaml'],
    ['campagne.yml', 'campagne.yaml'],
    ['Communes.txt', 'communes.csv'],
    ['ecoles.csv.txt', 'ecoles.csv'],
  ])('%s is meant for %s', (file, intended) => {
    expect(intendedName(file)).toBe(intended);
  });

  it.each([
    'faq/repas.yaml',
    'campagne.yaml',
    'faq/repas.yaml~',
    'faq/repas.yaml.bak',
    'faq/.repas.yaml.swp',
    'faq/~$repas.yaml',
    'RAPPORT.txt',
    'LISEZMOI.md',
    'notes.txt',
    'glossaire.yml',
    'faq/repas.docx',
  ])('%s is meant for no other name', (file) => {
    expect(intendedName(file)).toBeUndefined();
  });

  it.each([
    ['faq/repas.docx', true],
    ['ecoles.xlsx', true],
    ['notes.docx', false],
    ['faq/~$repas.docx', false],
  ])('%s is a document in the place of a file: %s', (file, is) => {
    expect(isDocumentFor(file)).toBe(is);
  });
});

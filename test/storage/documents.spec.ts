import { readDeclaration, readDraft } from '../../src/storage/documents';
import { StorageError } from '../../src/storage/errors';
import { aDeclaration, aDraft } from './builders';

describe('stored documents', () => {
  const codeOf = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      if (error instanceof StorageError) return error.code;
    }
    return 'none';
  };

  it('reads back what was written', () => {
    expect(readDraft('drafts 1', JSON.stringify(aDraft()))).toEqual(aDraft());
    expect(readDeclaration('declarations 1', JSON.stringify(aDeclaration()))).toEqual(aDeclaration());
  });

  it('keeps what a later program added to the same shape', () => {
    const later = { ...aDeclaration(), declarant: { id: 'alice', fonction: 'directrice' }, ajout: [1] };
    expect(readDeclaration('declarations 1', JSON.stringify(later))).toEqual(later);
  });

  it.each([2, '1', undefined, null])('refuses the shape %p by its code', (schema) => {
    const contenu = JSON.stringify({ ...aDraft(), schema });
    expect(codeOf(() => readDraft('drafts 1', contenu))).toBe('storage.unknown-row-version');
  });

  it.each([
    ['cut short', '{"schema":1'],
    ['not an object', '[]'],
    ['without its answers', JSON.stringify({ ...aDraft(), answers: undefined })],
    [
      'with an unknown kind of answer',
      JSON.stringify({ ...aDraft(), answers: { a: { genre: 'couleur', valeur: '1' } } }),
    ],
    ['with an unknown state', JSON.stringify({ ...aDraft(), etat: 'perdu' })],
  ])('refuses a row %s', (_why, contenu) => {
    expect(codeOf(() => readDraft('drafts 1', contenu))).toMatch(/^storage\.(unreadable-row|unknown-row-version)$/);
  });

  it('names the row and the place, never what a person wrote', () => {
    const contenu = JSON.stringify({ ...aDraft(), answers: { tuteur: { genre: 'nombre', valeur: 'Camille Martin' } } });
    const read = () => readDraft('drafts draft-1', contenu);
    expect(read).toThrow(/drafts draft-1.*answers\.tuteur\.valeur/);
    expect(read).not.toThrow(/Camille/);
  });
});

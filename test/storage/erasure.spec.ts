import { ERASED, withoutPersonalData } from '../../src/storage/erasure';
import { aDeclaration } from './builders';

describe('erasure of a declaration', () => {
  const before = aDeclaration();
  const after = withoutPersonalData(before);

  it('forgets the declarant', () => {
    expect(after.declarant).toEqual({ id: '' });
  });

  it('removes texts, e-mail and telephone, and keeps the line of the census', () => {
    const { tuteur, courriel, telephone, ...kept } = before.answers;
    expect([tuteur, courriel, telephone]).not.toContain(undefined);
    expect(after.answers).toEqual(kept);
  });

  it('keeps the questions of the document and hides what was answered to the removed ones', () => {
    const lines = after.document.flatMap((section) => section.answers);
    expect(lines.map((line) => line.affichage)).toEqual(['2', ERASED, ERASED, ERASED]);
    expect(lines.map((line) => line.libelle)).toEqual(
      before.document.flatMap((section) => section.answers).map((line) => line.libelle),
    );
  });

  it('changes nothing else, and nothing more the second time', () => {
    const { declarant, answers, document, ...rest } = before;
    expect([declarant, answers, document]).toHaveLength(3);
    expect(after).toMatchObject(rest);
    expect(withoutPersonalData(after)).toEqual(after);
  });
});

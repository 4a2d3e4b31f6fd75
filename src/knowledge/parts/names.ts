import type { Directory } from '../../ecoles/types';

/** Names that say who asks, not what: communes, and schools. */
export function namesIn({ communes, ecoles, fermees }: Pick<Directory, 'communes' | 'ecoles' | 'fermees'>): string[] {
  const schools = [...ecoles, ...fermees].flatMap(({ nom, commune }) => [nom, commune]);
  return [...new Set([...communes, ...schools])];
}

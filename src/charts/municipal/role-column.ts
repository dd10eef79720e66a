import type { Column } from '../chart-table';
import type { AreaRole, RoleWords } from './area-role';

/** What each area is: the chosen one, a peer, another. */
export function roleColumn<Row extends { readonly role: AreaRole }>(
  name: string,
  { own, peers, others }: RoleWords,
): Column<Row> {
  const words = { own, peer: peers, other: others };
  return { id: 'role', name, value: ({ role }) => words[role] };
}

const OF_KOLADA = /^[NU]\d{5}$/i;
/** Kolada's with a digit too few or too many is a mistake and not another's. */
const OF_OTHERS = /^(?![NUnu]\d+$)[A-Za-z][A-Za-z0-9_]{1,39}$/;

/** The id of a key figure: Kolada's ("N31807") in capitals, any other ("X_SHARE") as it stands; null where the cell is none. */
export function parseKeyFigure(cell: unknown): string | null {
  if (typeof cell !== 'string' || cell.length > 100) return null;
  const id = cell.trim();
  if (OF_KOLADA.test(id)) return id.toUpperCase();
  return OF_OTHERS.test(id) ? id : null;
}

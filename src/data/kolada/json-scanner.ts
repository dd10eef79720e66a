/** Where an item stands: number `index` of a list ("values", "[3].values"), or of the values that the file itself is a sequence of. */
export interface ItemPlace {
  readonly list: string | null;
  readonly index: number;
}

/** The text of one value, not yet parsed; '' where it is longer than `MOST_ITEM_CHARACTERS`. */
export interface JsonItem {
  readonly text: string;
  /** Colons outside texts: as many members as its objects have. */
  readonly members: number;
  /** How deep brackets stand within brackets. */
  readonly depth: number;
  readonly place: ItemPlace;
}

interface JsonSink {
  readonly onItem: (item: JsonItem) => void;
  /** An object that holds a list of items in `values` has ended; `text` is the object with that list empty. */
  readonly onEnvelope: (envelope: JsonItem) => void;
  /** A sign stands between items where none belongs, or a comma is missing before this one. */
  readonly onMisplaced: (place: ItemPlace, character: string) => void;
}

interface JsonScanner {
  readonly push: (piece: string) => void;
  /** Ends the text; false where it breaks off within a value. */
  readonly end: () => boolean;
  /** How many values the text is a sequence of. */
  readonly values: () => number;
}

export const MOST_ITEM_CHARACTERS = 4_000_000;

interface Frame {
  readonly list: string | null;
  readonly kind: 'file' | 'array' | 'values';
  index: number;
  needsComma: boolean;
  afterComma: boolean;
  /** Of `values`: the object around it up to there. */
  readonly around: { readonly head: string; readonly members: number } | null;
}

const [QUOTE, BACKSLASH, COLON, COMMA] = [34, 92, 58, 44];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [123, 125, 91, 93];
const VALUES = '"values"';
/** A key that a row has and a cell of a row has not. */
const ROW_KEY = /"(?:kpi|id|values|municipality|municipality_id|ou)"\s*:/;

/**
 * Finds the rows in JSON that comes in pieces, without parsing it: it counts brackets outside texts. Lists at the top and the `values` of an
 * envelope, at the top or in such a list, are opened; every other value is one item, whatever it holds.
 */
export function createJsonScanner(sink: JsonSink): JsonScanner {
  const frames: Frame[] = [openFrame('file', null, null)];
  let [text, at] = ['', 0];
  let itemStart = -1;
  let [depth, deepest, members, stringStart] = [0, 0, 0, 0];
  let [inString, isScalar, isTooLong, mayOpen, keyIsValues] = [false, false, false, false, false];
  /** Just within the `[` of `values`, while it is open whether that holds rows or cells; else −1. */
  let [valuesStart, valuesMembers, firstStart] = [-1, 0, -1];
  let head = '';

  const top = (): Frame => frames[frames.length - 1] as Frame;
  const placeIn = ({ list, index }: Frame): ItemPlace => ({ list, index });

  function push(piece: string): void {
    if (itemStart < 0) [text, at] = [piece, 0];
    else {
      text = text.slice(itemStart) + piece;
      at -= itemStart;
      stringStart -= itemStart;
      if (valuesStart >= 0) valuesStart -= itemStart;
      if (firstStart >= 0) firstStart -= itemStart;
      itemStart = 0;
    }
    while (at < text.length) {
      if (itemStart < 0) scanBetween();
      else if (isScalar) scanScalar();
      else scanItem();
    }
    if (itemStart >= 0 && text.length - itemStart > MOST_ITEM_CHARACTERS) dropText();
  }

  function scanBetween(): void {
    const frame = top();
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) at++;
    else if (code === COMMA) takeComma(frame);
    else if (code === CLOSE_BRACKET && frame.kind !== 'file') closeFrame(frame);
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
      sink.onMisplaced(placeIn(frame), text.charAt(at++));
    } else {
      if (frame.needsComma) sink.onMisplaced(placeIn(frame), text.charAt(at));
      if (code === OPEN_BRACKET && frame.kind === 'file') {
        frames.push(openFrame('array', frame.index === 0 ? '' : `row ${frame.index + 1} `, null));
        at++;
      } else startItem(frame, code);
    }
  }

  function takeComma(frame: Frame): void {
    if (frame.kind === 'file') sink.onMisplaced(placeIn(frame), ',');
    else if (!frame.needsComma) emitNothing(frame);
    frame.needsComma = false;
    frame.afterComma = true;
    at++;
  }

  /** A list that ends: an opened `values` goes on as the rest of the object around it. */
  function closeFrame(frame: Frame): void {
    if (frame.afterComma && !frame.needsComma) emitNothing(frame);
    frames.pop();
    if (frame.around === null) {
      at++;
      ended(top());
      return;
    }
    ({ head, members } = frame.around);
    itemStart = at;
    [depth, deepest] = [2, 2];
    mayOpen = false;
  }

  function emitNothing(frame: Frame): void {
    sink.onItem({ text: '', members: 0, depth: 0, place: placeIn(frame) });
    frame.index++;
  }

  function startItem(frame: Frame, code: number): void {
    itemStart = at;
    [depth, deepest, members] = [0, 0, 0];
    mayOpen = code === OPEN_BRACE && frame.kind !== 'values';
    keyIsValues = false;
    [valuesStart, firstStart] = [-1, -1];
    isScalar = code !== QUOTE && code !== OPEN_BRACE && code !== OPEN_BRACKET;
    if (isScalar) at++;
  }

  function scanScalar(): void {
    while (at < text.length && !/[\s,[\]{}"]/.test(text.charAt(at))) at++;
    if (at < text.length) endItem(at);
  }

  function scanItem(): void {
    const end = text.length;
    let next = at;
    while (next < end) {
      if (inString) {
        for (let code; next < end; next += code === BACKSLASH ? 2 : 1) {
          code = text.charCodeAt(next);
          if (code === QUOTE) break;
        }
        if (next >= end) break;
        next++;
        inString = false;
        if (depth === 1 && mayOpen) {
          keyIsValues = next - stringStart === VALUES.length && text.startsWith(VALUES, stringStart);
        } else if (depth === 0) {
          endItem(next);
          return;
        }
      }
      if (next >= end) break;
      const code = text.charCodeAt(next++);
      if (code === QUOTE) {
        inString = true;
        stringStart = next - 1;
      } else if (code === COLON) members++;
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        if (++depth > deepest) deepest = depth;
        if (mayOpen && depth === 2 && code === OPEN_BRACKET && keyIsValues) {
          [valuesStart, valuesMembers, firstStart] = [next, members, -1];
        } else if (valuesStart >= 0 && depth === 3 && firstStart < 0) firstStart = next - 1;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        depth--;
        if (depth === 0) {
          endItem(next);
          return;
        }
        if (valuesStart >= 0 && depth === 2 && ROW_KEY.test(text.slice(firstStart, next))) {
          openValues();
          return;
        }
        if (depth <= 2) valuesStart = -1;
      }
    }
    at = next;
  }

  /** The list holds rows, so that the object around it is an envelope: goes back to the first of them. */
  function openValues(): void {
    const { kind, list, index } = top();
    const around = kind === 'file' ? (index === 0 ? '' : `row ${index + 1} `) : `${list ?? ''}[${index}].`;
    const before = { head: text.slice(itemStart, valuesStart), members: valuesMembers };
    frames.push(openFrame('values', `${around}values`, before));
    at = valuesStart;
    itemStart = -1;
    valuesStart = -1;
  }

  function endItem(end: number): void {
    const frame = top();
    const length = end - itemStart;
    const isLeftOut = isTooLong || length > MOST_ITEM_CHARACTERS;
    const item = {
      text: isLeftOut ? '' : head + text.slice(itemStart, end),
      members,
      depth: deepest,
      place: placeIn(frame),
    };
    if (head === '') sink.onItem(item);
    else sink.onEnvelope(item);
    at = end;
    itemStart = -1;
    head = '';
    isTooLong = false;
    isScalar = false;
    ended(frame);
  }

  function ended(frame: Frame): void {
    frame.index++;
    frame.needsComma = frame.kind !== 'file';
    frame.afterComma = false;
  }

  function dropText(): void {
    at -= text.length;
    text = '';
    itemStart = 0;
    isTooLong = true;
    mayOpen = false;
    valuesStart = -1;
  }

  return {
    push,
    end: () => {
      if (isScalar && frames.length === 1) endItem(text.length);
      return itemStart < 0 && frames.length === 1;
    },
    values: () => (frames[0] as Frame).index,
  };
}

function openFrame(kind: Frame['kind'], list: string | null, around: Frame['around']): Frame {
  return { kind, list, around, index: 0, needsComma: false, afterComma: false };
}

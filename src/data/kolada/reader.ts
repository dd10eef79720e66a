import type { Result } from '../../model/problem';
import type { FigureBuilder } from './figure-builder';

/** Bytes of the file that are done, of all there are. */
export type OnProgress = (doneBytes: number, allBytes: number) => void;

/**
 * Hands every row of a file of one format to the builder, once. A failure of the file as a whole is returned; a row's own is the builder's.
 * It answers in pieces of under 50 ms where the format lets it, and calls `onProgress` as often as it likes.
 */
export type Reader = (file: Blob, builder: FigureBuilder, onProgress: OnProgress) => Promise<Result<null>>;

import texts from '../../scenarios/package-texts.json';
import type { PackageText } from './package';

/** The ready-made packages in words; apart from the packages, so that the page fetches them when they are read. */
export const PACKAGE_TEXTS = texts as readonly unknown[] as readonly PackageText[];

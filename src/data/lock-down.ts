/**
 * The first statements of every connection: nothing is fetched from an extension host, and a query that asks for too
 * much memory fails instead of taking the tab with it.
 */
export const startStatements: readonly string[] = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  "SET memory_limit = '512MB'",
];

/** Folder of the registered files; the only place `read_csv` may read. */
export const inputFolder = 'in/';

/** Run last, in this order: files outside `in/`, addresses and settings are closed for as long as the database lives. */
export const lockDownStatements: readonly string[] = [
  `SET allowed_directories = ['${inputFolder}']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

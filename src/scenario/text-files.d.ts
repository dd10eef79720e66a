/** A file as its text, which the page's bundler reads in. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}

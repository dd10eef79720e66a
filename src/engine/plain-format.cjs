/**
 * In the page's bundle, in the place of what @stdlib formats the messages of its argument errors with, which no argument of the
 * model can bring about.
 */
module.exports = () => 'invalid argument';

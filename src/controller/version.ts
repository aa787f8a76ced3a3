/** The version of this copy of the bundle; a test holds it equal to package.json. */
export const VERSION = '0.1.0';

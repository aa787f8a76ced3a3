/** The shelf. Each text is a module: the strict policy lets the page load scripts, but fetch nothing from its own site. */
import { ants } from './the-ant-and-the-grasshopper.mjs';
import { gettysburg } from './gettysburg-address.mjs';
import { mice } from './belling-the-cat.mjs';
import { pride } from './pride-and-prejudice.mjs';
import { walden } from './walden.mjs';
import { wind } from './the-wind-and-the-sun.mjs';

/** @type {{id: string, title: string, author: string, year: string, paragraphs: string[]}[]} */
export const TEXTS = [pride, walden, gettysburg, wind, mice, ants];

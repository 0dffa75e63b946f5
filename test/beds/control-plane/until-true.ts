/** In the words of a bed: a wait for a named condition, of which it says the name when it never comes. */
export { eventually as untilTrue } from "../../support/eventually";

import { render } from "preact";
import { html } from "./html.js";
import { createActions } from "./model/actions.js";
import { createControl } from "./model/control.js";
import { followEvents } from "./model/follow-events.js";
import { createStore } from "./model/store.js";
import { App } from "./view/app.js";
import { Page } from "./view/use-page.js";
import { wordsFor } from "./words/words-for.js";

const control = createControl();
const language = wordsFor(navigator.languages);
document.documentElement.lang = language.locale;
const store = createStore(language);
const actions = createActions(store, control);
followEvents(store, actions, control);
const root = document.querySelector("#app");
if (root !== null) render(html`<${Page.Provider} value=${{ store, actions }}><${App} /><//>`, root);

// Makes a passkey, or signs in with one: shows its form where the browser can, and sends what the browser answers.
"use strict";

(() => {
  const form = document.querySelector("form[data-passkey]");
  const isNew = form?.dataset.passkey === "create";
  const able = window.PublicKeyCredential;
  if (!form || !(isNew ? able?.parseCreationOptionsFromJSON : able?.parseRequestOptionsFromJSON)) {
    return;
  }
  const asked = JSON.parse(document.getElementById("passkey-options").textContent).publicKey;
  const failed = form.querySelector("[data-passkey-failed]");

  function answer() {
    return isNew
      ? navigator.credentials.create({ publicKey: able.parseCreationOptionsFromJSON(asked) })
      : navigator.credentials.get({ publicKey: able.parseRequestOptionsFromJSON(asked) });
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.response.value = JSON.stringify((await answer()).toJSON());
    } catch {
      failed.hidden = false;
      return;
    }
    form.submit();
  });
  document.querySelector("[data-passkey-without]")?.setAttribute("hidden", "");
  form.hidden = false;
})();

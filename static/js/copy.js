/* A button that copies what stands in a text field. Without this file the field can be marked and copied by hand, and
   there is no button; where a browser does not let pages copy, the text is marked and the page says which keys do it. */
(function () {
  "use strict";

  async function copied(field) {
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value); // only where the page came by https, or from this machine
      return true;
    } catch {
      return false;
    }
  }

  for (const block of document.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(block.dataset.copy);
    const button = block.querySelector("button");
    const status = block.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      status.textContent = ""; // so that the same words are told again
      const isCopied = await copied(field);
      status.textContent = isCopied ? block.dataset.textCopied : block.dataset.textFailed;
      if (isCopied) {
        button.focus();
      }
    });
    block.hidden = false;
  }
})();

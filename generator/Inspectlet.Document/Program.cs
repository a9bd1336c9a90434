using Inspectlet.Document.Commands;

return DocumentCommand.Create().Parse(args).Invoke();

using Inspectlet.DocumentChanges;

return ChangesCommand.Run(args, Console.Out);

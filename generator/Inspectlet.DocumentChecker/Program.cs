using Inspectlet.DocumentChecker;

return CheckCommand.Run(args, Console.Out);

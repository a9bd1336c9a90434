using System.CommandLine;
using Inspectlet.Document.Commands;

return DocumentCommand.Run(args, new InvocationConfiguration());

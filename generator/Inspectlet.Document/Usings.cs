global using System.Globalization;
global using Inspectlet.Document.Declarations;
global using Inspectlet.Document.Documents;
global using Inspectlet.Document.Findings;
global using Inspectlet.Document.Language;
global using Inspectlet.Document.Structure;

using System.Text;

namespace Inspectlet.ContractStub;

/// <summary>Requests broke the contract; the message says which, and how.</summary>
public sealed class ContractBrokenException : Exception
{
    internal ContractBrokenException(IEnumerable<ContractExchange> exchanges)
        : base(Describe(exchanges))
    {
    }

    internal static string Describe(IEnumerable<ContractExchange> exchanges)
    {
        var text = new StringBuilder("The contract is broken.");
        foreach (ContractExchange exchange in exchanges)
        {
            text.Append('\n').Append(exchange.Request.Method).Append(' ').Append(exchange.Request.Target);
            foreach (string breach in exchange.Breaches)
            {
                text.Append("\n  - ").Append(breach);
            }
        }

        return text.ToString();
    }
}

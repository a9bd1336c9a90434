using ApiContract;

namespace Evolution.Operations;

/// <summary>What the document declares for 409.</summary>
public sealed class ConflictException : Exception
{
    internal ConflictException(ApiFailure failure) : base(failure.Operation.Id)
    {
    }
}

/// <summary>What the document declares for any other failure.</summary>
public sealed class FailureException : Exception
{
    internal FailureException(ApiFailure failure) : base($"{failure.Operation.Id}: {(int)failure.StatusCode}")
    {
    }
}

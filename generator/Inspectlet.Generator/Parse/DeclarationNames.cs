namespace ApiContract.Generator.Parse;

/// <summary>The metadata names of the attributes that make up a declaration.</summary>
internal static class DeclarationNames
{
    public const string Namespace = "ApiContract";

    public const string ApiModel = Namespace + ".ApiModelAttribute";

    public const string ApiEnum = Namespace + ".ApiEnumAttribute";

    public const string ApiClient = Namespace + ".ApiClientAttribute";
}

namespace Instrumentation.Plan.Naming;

/// <summary>Compares names by what naming conventions leave alone: <c>order_id</c>, <c>orderId</c> and <c>OrderID</c> are one.</summary>
public static class LooseName
{
    /// <summary>Whether the names are equal but for letter case and separators.</summary>
    public static bool AreEqual(string left, string right)
    {
        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < left.Length && !char.IsLetterOrDigit(left[i]))
                i++;
            while (j < right.Length && !char.IsLetterOrDigit(right[j]))
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
                return false;
        }
    }
}
